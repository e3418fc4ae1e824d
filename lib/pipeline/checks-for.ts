import * as z from "zod";
import { searchVerifiers } from "@/lib/constraints/binding/search-verifiers";
import { verifierById } from "@/lib/constraints/index";
import { remembered } from "@/lib/constraints/text/remembered";
import type { AnyVerifier } from "@/lib/constraints/verifier";

const perText = 4;
const atMost = 24;
const found = remembered((text) => searchVerifiers(text, perText).map(({ verifierId }) => verifierId), 2_000);

/**
 * The checks by code that could fit one of these texts, for a model to choose from: few, so that the prompt stays small.
 *
 * @param texts constraints in words
 * @returns each check once, those found first for the most texts first; without kinds that code cannot check, and without
 *   those that must load something before they can: settling a reply cannot wait
 */
export function checksFor(texts: readonly string[]): AnyVerifier[] {
  const ranks = new Map<string, number>();
  for (const text of texts) {
    for (const [place, verifierId] of found(text).entries()) {
      ranks.set(verifierId, (ranks.get(verifierId) ?? 0) + perText - place);
    }
  }
  const ranked = [...ranks].sort(([one, first], [other, second]) => second - first || one.localeCompare(other));
  const known = ranked.flatMap(([id]) => verifierById(id) ?? []);
  return known.filter(({ prepare, unsupported }) => !prepare && unsupported === undefined).slice(0, atMost);
}

/** One line per check: id, title, and the JSON schema of its parameters. */
export function listChecks(checks: readonly AnyVerifier[]): string {
  return checks.map(({ id, title, params }) => `${id} | ${title} | ${compactSchema(params)}`).join("\n");
}

function compactSchema(params: z.ZodType): string {
  const {
    $schema: _dialect,
    additionalProperties: _strictness,
    ...schema
  } = z.toJSONSchema(params, { io: "input", unrepresentable: "any" });
  // Bounds that every whole number keeps say nothing.
  return JSON.stringify(schema).replace(/,"maximum":9007199254740991|"minimum":-9007199254740991,/g, "");
}
