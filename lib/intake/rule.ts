import type { z } from "zod";

/** A seed as a rule sees it. */
export interface RuledSeed {
  text: string;
  /** null: nobody asked */
  language: { code: string; confidence: number } | null;
}

/** One threshold a person can set, as the screen shows it. */
export type RuleField = { name: string; label: string } & (
  | { kind: "number"; min: number; max: number; step: number }
  | { kind: "choice"; options: readonly { value: string; label: string }[] }
);

/**
 * What a seed must be. To add one: a file with its test, and a line in the registry (`rules/index.ts`).
 */
export interface SeedRule<Values extends Record<string, number | string> = Record<string, number | string>> {
  id: string;
  title: string;
  /** thresholds with their defaults */
  values: z.ZodType<Values>;
  fields: readonly RuleField[];
  /** true: the seed's language is found out first */
  asksLanguage: boolean;
  /** one sentence, with the thresholds in it */
  describe(values: Values): string;
  /** why the seed must go; null: it may stay */
  check(seed: RuledSeed, values: Values): string | null;
}

/** A rule with its thresholds filled in: all that the importer needs of it. */
export interface ActiveRule {
  id: string;
  asksLanguage: boolean;
  describe(): string;
  check(seed: RuledSeed): string | null;
}

/** What the registry holds: the type of a rule's own thresholds stays inside it. */
export interface AnyRule extends Omit<SeedRule, "values" | "describe" | "check"> {
  defaults: Record<string, number | string>;
  /** @throws ZodError where a threshold is none of its values */
  activate(values: Record<string, number | string>): ActiveRule;
}

export function defineRule<Values extends Record<string, number | string>>(rule: SeedRule<Values>): AnyRule {
  const { id, title, fields, asksLanguage } = rule;
  return {
    id,
    title,
    fields,
    asksLanguage,
    defaults: rule.values.parse({}),
    activate(given) {
      const values = rule.values.parse(given);
      return { id, asksLanguage, describe: () => rule.describe(values), check: (seed) => rule.check(seed, values) };
    },
  };
}
