import type { StudyReport } from "@/lib/schema/study-report";
import type { PreferenceRow } from "@/lib/schema/study-rows";

/**
 * What was left out, per reason, most judgements first.
 *
 * @param rows all preferences, `excluded` set
 */
export function exclusionsOf(rows: readonly PreferenceRow[]): StudyReport["exclusions"] {
  const found = new Map<string, { judgements: number; raters: Set<string> }>();
  for (const { excluded, rater } of rows) {
    if (excluded === "") continue;
    const own = found.get(excluded) ?? { judgements: 0, raters: new Set<string>() };
    found.set(excluded, { judgements: own.judgements + 1, raters: own.raters.add(rater) });
  }
  return [...found]
    .map(([reason, { judgements, raters }]) => ({ reason, judgements, raters: [...raters].sort() }))
    .sort((one, other) => other.judgements - one.judgements);
}

/** How much there is: what counts of people's judgements and repeats, what was left out, and what judges said. */
export function totalsOf(rows: readonly PreferenceRow[]): StudyReport["totals"] {
  const counted = rows.filter(({ excluded }) => excluded === "");
  const ofPeople = counted.filter(({ raterKind }) => raterKind === "person");
  const distinct = (of: readonly PreferenceRow[], key: "rater" | "pair" | "query") => new Set(of.map((row) => row[key])).size;
  return {
    judgements: ofPeople.filter(({ isRepeat }) => !isRepeat).length,
    repeats: ofPeople.filter(({ isRepeat }) => isRepeat).length,
    excluded: rows.length - counted.length,
    byJudges: counted.length - ofPeople.length,
    raters: distinct(ofPeople, "rater"),
    pairs: distinct(counted, "pair"),
    queries: distinct(counted, "query"),
  };
}
