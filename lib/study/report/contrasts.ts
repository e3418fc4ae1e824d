import type { Observation } from "@/lib/agreement/comparisons/clustered-mean";
import { noValue } from "@/lib/agreement/estimate";
import { lengthControlledWinRate } from "@/lib/agreement/judges/length-controlled-win-rate";
import { wilsonInterval } from "@/lib/agreement/wilson-interval";
import type { EstimateView } from "@/lib/schema/estimate-view";
import type { JudgedContrast, StudyContrast } from "@/lib/schema/study-report";
import type { ArmChoice, PreferenceRow } from "@/lib/schema/study-rows";
import { repeatsOf } from "../repeats";
import { fewest, shareByQuery, unitRange, viewOf } from "./by-query";
import { judgedContrast } from "./judged-contrast";
import { judgesOf, peoplePreference, type StudyPair, studyPairs } from "./pairs";

const noSpread = "the judgements leave the model of length no spread to take an interval from";
const noCaution = "It can be gamed: read it beside the plain win rate.";

/**
 * What people, people with a judge's help, and a judge alone say of two arms.
 *
 * @param rows all preferences of the study
 * @param arms the two, in the protocol's order; every rate is of the second over the first
 * @returns in the order of reading: people's flip rate and win rate, per judge the assisted rate and the judge's own; by category and level
 *   people's only. Nothing is said of fewer than 10 pairs
 */
export function studyContrast(rows: readonly PreferenceRow[], [first, second]: readonly [string, string]): StudyContrast {
  const own = rows.filter((row) => row.firstArm === first && row.secondArm === second);
  const pairs = studyPairs(own);
  const seen = pairs.filter(({ people }) => people.length > 0);
  const judges = judgesOf(pairs);
  return {
    first,
    second,
    people: {
      flipRate: peopleFlipRate(own),
      winRate: peopleWinRate(seen),
      counts: countsOf(seen),
      pairs: seen.length,
      queries: new Set(seen.map(({ query }) => query)).size,
      lengthControlled: lengthControlled(seen),
    },
    judged: (judges.length === 0 ? [null] : judges).map((judge): JudgedContrast => judgedContrast(pairs, judge)),
    byCategory: partsBy(seen, ({ category }) => category).map(([category, part]) => ({ category, winRate: peopleWinRate(part) })),
    byLevel: partsBy(seen, ({ level }) => level).map(([level, part]) => ({ level, winRate: peopleWinRate(part) })),
  };
}

/** @returns how often people, asked once more with the sides swapped, choose otherwise: 0 to 1, n = repeats, with Wilson's interval */
export function peopleFlipRate(rows: readonly PreferenceRow[]): EstimateView {
  const repeats = repeatsOf(rows.filter(({ excluded }) => excluded === ""));
  if (repeats.length === 0) return viewOf(noValue(0, "no pair was shown to a person twice"));
  return viewOf(wilsonInterval(repeats.filter(({ isSame }) => !isSame).length, repeats.length));
}

/** @returns people's win rate of the second arm, 0 to 1, n = pairs, clustered by query */
export function peopleWinRate(pairs: readonly StudyPair[]): EstimateView {
  return shareByQuery(peopleObservations(pairs), { what: "pairs were judged by people", least: fewest });
}

/** People's mean preference of every pair they judged. */
export function peopleObservations(pairs: readonly StudyPair[]): Observation[] {
  return pairs.flatMap((pair) => {
    const value = peoplePreference(pair);
    return value === null ? [] : [{ cluster: pair.query, value }];
  });
}

function countsOf(pairs: readonly StudyPair[]): StudyContrast["people"]["counts"] {
  const choices = pairs.flatMap(({ people }) => people.map(({ choice }) => choice));
  const count = (wanted: ArmChoice) => choices.filter((choice) => choice === wanted).length;
  return { wins: count("second"), ties: count("tie"), bothBad: count("both_bad"), losses: count("first") };
}

function lengthControlled(pairs: readonly StudyPair[]): StudyContrast["people"]["lengthControlled"] {
  const comparisons = pairs.flatMap((pair) => {
    const preference = peoplePreference(pair);
    return preference === null ? [] : [{ preference, lengthDifference: pair.secondLength - pair.firstLength, cluster: pair.query }];
  });
  const found = lengthControlledWinRate(comparisons);
  const winRate = viewOf(found, unitRange);
  const isBare = winRate.value !== null && !winRate.interval;
  return { winRate: isBare ? { ...winRate, noInterval: noSpread } : winRate, caution: "caution" in found ? found.caution : noCaution };
}

/** The parts of these by a category or level, in ascending order; what has none (empty, or level 0) is no part. */
export function partsBy<Item, Key extends string | number>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const parts = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === "" || key === 0) continue;
    const part = parts.get(key);
    if (part) part.push(item);
    else parts.set(key, [item]);
  }
  return [...parts].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
