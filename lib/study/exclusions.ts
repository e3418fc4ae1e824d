import type { ExclusionRule } from "@/lib/schema/study";
import type { PreferenceRow } from "@/lib/schema/study-rows";
import { repeatsOf } from "./repeats";

/**
 * The protocol's exclusion rule, applied: which of people's preferences are left out, and why.
 *
 * @param rows all preferences of a study; judges' are returned as they are
 * @param rule decided before the first judgement: the shortest time, and how often a person's repeats must agree
 * @returns the same rows in the same order with `excluded` set: empty where it counts, else "faster than 1.5 s" for one judgement or
 *   "repeats agree in 2 of 6, fewer than 60 %" for all of a person's. What a person said with a judge's choice before their eyes is left out
 *   whatever the rule: it is not their own alone. None of these is part of a person's consistency; a judgement whose time is
 *   unknown is never too fast
 */
export function applyExclusions(rows: readonly PreferenceRow[], rule: ExclusionRule): PreferenceRow[] {
  const ofItself = (row: PreferenceRow) => (row.raterKind === "person" ? offered(row) || tooFast(row.spentMs, rule) : "");
  const inconsistent = inconsistentRaters(
    rows.filter((row) => ofItself(row) === ""),
    rule,
  );
  return rows.map((row) => {
    if (row.raterKind !== "person") return row;
    return { ...row, excluded: ofItself(row) || (inconsistent.get(row.rater) ?? "") };
  });
}

function offered({ prefilledBy }: PreferenceRow): string {
  return prefilledBy === "" ? "" : `pre-filled by ${prefilledBy}`;
}

/** @returns "faster than 1.5 s" for what was said sooner than the rule allows; empty where it was not, or its time is unknown */
export function tooFast(spentMs: number | null, { fastestMs }: Pick<ExclusionRule, "fastestMs">): string {
  return spentMs !== null && spentMs < fastestMs ? `faster than ${fastestMs / 1_000} s` : "";
}

/** Who contradicts themselves too often, with the reason. */
function inconsistentRaters(rows: readonly PreferenceRow[], { leastConsistency, leastRepeats }: ExclusionRule): Map<string, string> {
  const found = new Map<string, string>();
  if (leastConsistency === null) return found;
  const repeats = repeatsOf(rows);
  for (const rater of new Set(repeats.map((repeat) => repeat.rater))) {
    const own = repeats.filter((repeat) => repeat.rater === rater);
    const same = own.filter(({ isSame }) => isSame).length;
    const isJudged = own.length >= leastRepeats && same / own.length < leastConsistency;
    if (isJudged)
      found.set(rater, `repeats agree in ${same} of ${own.length}, fewer than ${Number((leastConsistency * 100).toFixed(1))} %`);
  }
  return found;
}
