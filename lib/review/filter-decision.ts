import type { FilterDecision } from "@/lib/schema/instruction";

export interface StandingFilter {
  decision: FilterDecision;
  /** whether it differs from what the model said */
  isOverridden: boolean;
}

/**
 * What stands of a filter's verdict after people spoke.
 *
 * @param said the model's decision, never changed
 * @param overrides people's decisions, oldest first
 * @returns the latest override's decision, the model's where there is none
 */
export function standingFilter(said: FilterDecision, overrides: readonly { decision: FilterDecision }[]): StandingFilter {
  const decision = overrides.at(-1)?.decision ?? said;
  return { decision, isOverridden: decision !== said };
}

/** What the model's filter said, from the two columns lists keep of it. */
export function modelDecision(standing: FilterDecision | null, isOverridden: boolean): FilterDecision | null {
  if (standing === null || !isOverridden) return standing;
  return opposite(standing);
}

export function opposite(decision: FilterDecision): FilterDecision {
  return decision === "keep" ? "drop" : "keep";
}
