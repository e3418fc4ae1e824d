import { seedRules } from "@/lib/intake/rules/index";
import { nearDuplicateRule } from "@/lib/schema/seed";

/** The name of what removed a seed. */
export function ruleTitle(id: string): string {
  if (id === nearDuplicateRule) return "Near duplicate";
  return seedRules.find((rule) => rule.id === id)?.title ?? id;
}

/** Every id a seed can be removed by, in the order of the rules. */
export const removalIds: readonly string[] = [...seedRules.map((rule) => rule.id), nearDuplicateRule];
