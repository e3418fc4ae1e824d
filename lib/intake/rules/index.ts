import type { SeedRules } from "@/lib/schema/seed-import";
import type { ActiveRule, AnyRule } from "../rule";
import { language } from "./language";
import { maxLength } from "./max-length";
import { minWords } from "./min-words";

/** Every rule a seed can be asked, in the order they are asked: the first that objects is the one it is counted under. */
export const seedRules: readonly AnyRule[] = [maxLength, minWords, language];

/**
 * The rules that are on, with their thresholds.
 *
 * @param settings by rule id; a rule left out is on with its defaults
 * @throws ZodError where a threshold is out of its range
 */
export function activeRules(settings: SeedRules): ActiveRule[] {
  return seedRules
    .filter((rule) => settings[rule.id]?.isOn ?? true)
    .map((rule) => rule.activate({ ...rule.defaults, ...settings[rule.id]?.values }));
}

/** Ids in the settings that are no rule. */
export function unknownRules(settings: SeedRules): string[] {
  return Object.keys(settings).filter((id) => !seedRules.some((rule) => rule.id === id));
}
