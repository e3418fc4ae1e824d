import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import * as z from "zod";
import type { SeedFilter } from "@/lib/schema/seed";

export const seedStates = ["kept", "removed", "all"] as const;

/** How the list's filter is written in the address. */
export const seedFilterParsers = {
  state: parseAsStringLiteral(seedStates).withDefault("kept"),
  rule: parseAsString.withDefault(""),
  search: parseAsString.withDefault(""),
  importId: parseAsString.withDefault(""),
};

interface AskedSeeds {
  state: (typeof seedStates)[number];
  rule: string;
  search: string;
  importId: string;
}

const load = createLoader(seedFilterParsers);

export function seedFilterFrom(search: Record<string, string | string[] | undefined>): SeedFilter {
  return seedFilterOf(load(search));
}

/** Parts of an address that mean nothing are left out, as if they were not there. */
export function seedFilterOf(asked: AskedSeeds): SeedFilter {
  return {
    ...(asked.state === "all" ? {} : { status: asked.state }),
    ...(asked.rule && asked.state !== "kept" ? { rule: asked.rule.slice(0, 60) } : {}),
    ...(asked.search ? { search: asked.search.slice(0, 200) } : {}),
    ...(z.uuid().safeParse(asked.importId).success ? { importId: asked.importId } : {}),
  };
}
