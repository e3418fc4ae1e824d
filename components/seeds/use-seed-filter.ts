"use client";
import { useQueryStates } from "nuqs";
import type { SeedFilter } from "@/lib/schema/seed";
import { seedFilterOf, seedFilterParsers, type seedStates } from "./seed-filter";

export interface SeedFilterChange {
  state?: (typeof seedStates)[number];
  rule?: string;
  search?: string;
  importId?: string;
}

/** The list's filter, kept in the address so that it can be shared and gone back to. */
export function useSeedFilter(): [SeedFilter, (change: SeedFilterChange) => void] {
  const [asked, setAsked] = useQueryStates(seedFilterParsers, { history: "replace" });
  return [seedFilterOf(asked), (change) => void setAsked(change)];
}
