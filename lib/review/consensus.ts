import type { Consensus } from "@/lib/schema/assignment";
import { standingVerdicts, type VerdictRow } from "./verdict-rules";

/**
 * How the people who judged an item stand to each other.
 *
 * @param rows all verdict rows of the item, in any order; skips say nothing
 * @param overlap how many people judge it; null: nobody says how many, so it stays open
 * @param isAdjudicated a lead has settled it
 * @returns "disputed" only once all verdicts are there and they differ
 */
export function consensusOf(rows: readonly VerdictRow[], overlap: number | null, isAdjudicated: boolean): Consensus {
  if (isAdjudicated) return "adjudicated";
  const decisions = standingVerdicts(rows).flatMap(({ decision }) => (decision === "skip" ? [] : [decision]));
  if (overlap === null || decisions.length < overlap) return "open";
  return new Set(decisions).size === 1 ? "agreed" : "disputed";
}
