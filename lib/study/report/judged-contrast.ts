import { type ClusteredJudgements, clusteredPpiMean } from "@/lib/agreement/judges/clustered-ppi-mean";
import { wilsonInterval } from "@/lib/agreement/wilson-interval";
import type { EstimateView } from "@/lib/schema/estimate-view";
import type { JudgedContrast } from "@/lib/schema/study-report";
import { fewest, shareByQuery, tooFew, unitRange, viewOf } from "./by-query";
import { bothOrders, judgePreference, peoplePreference, type StudyPair } from "./pairs";

const noJudge = "no judge has judged these pairs";

/**
 * What a judge adds to people's judgements of two arms, and what it says alone.
 *
 * @param pairs of the two arms
 * @param judge whose; null where there is none
 * @returns the assisted win rate (PPI++ by query: pairs that people and the judge saw against pairs that the judge alone saw) with its
 *   lambda, then the judge's own flip rate and win rate; each with its reason where there is none
 */
export function judgedContrast(pairs: readonly StudyPair[], judge: string | null): JudgedContrast {
  if (judge === null) {
    const none: EstimateView = { value: null, n: 0, because: noJudge };
    const assisted = { winRate: none, lambda: null, judgedByBoth: 0, judgedByJudgeOnly: 0 };
    return { judge, assisted, alone: { isGrey: true, flipRate: none, winRate: none } };
  }
  const observed = pairs.flatMap((pair) => {
    const value = judgePreference(pair, judge);
    return value === null ? [] : [{ cluster: pair.query, value }];
  });
  const winRate = shareByQuery(observed, { what: "pairs were judged by the judge", least: fewest });
  return { judge, assisted: assistedWinRate(pairs, judge), alone: { isGrey: true, flipRate: judgeFlipRate(pairs, judge), winRate } };
}

/** The judge-assisted win rate, or why the judge cannot help. */
export function assistedWinRate(pairs: readonly StudyPair[], judge: string): JudgedContrast["assisted"] {
  const { both, judgeOnly } = judgementsOf(pairs, judge);
  const counts = { judgedByBoth: both.length, judgedByJudgeOnly: judgeOnly.length };
  const refuse = (because: string) => ({ winRate: { value: null, n: both.length, because }, lambda: null, ...counts });
  if (both.length < fewest) return refuse(tooFew(both.length, "pairs were judged by people and by the judge"));
  if (judgeOnly.length === 0) return refuse("the judge judged no pair that people did not: there is nothing for it to add");
  if (judgeOnly.length < fewest) return refuse(tooFew(judgeOnly.length, "pairs were judged by the judge alone"));
  const found = clusteredPpiMean({ both, judgeOnly });
  return { winRate: viewOf(found, unitRange), lambda: "lambda" in found ? found.lambda : null, ...counts };
}

function judgementsOf(pairs: readonly StudyPair[], judge: string): ClusteredJudgements {
  const judged = pairs.flatMap((pair) => {
    const value = judgePreference(pair, judge);
    return value === null ? [] : [{ cluster: pair.query, value, human: peoplePreference(pair) }];
  });
  return {
    both: judged.flatMap(({ cluster, value, human }) => (human === null ? [] : [{ cluster, human, judge: value }])),
    judgeOnly: judged.flatMap(({ cluster, value, human }) => (human === null ? [{ cluster, value }] : [])),
  };
}

/** @returns how often the judge chooses otherwise when the two are swapped: 0 to 1, n = pairs shown both ways, with Wilson's interval */
export function judgeFlipRate(pairs: readonly StudyPair[], judge: string): EstimateView {
  const swapped = pairs.flatMap((pair) => {
    const { first, second } = bothOrders(pair, judge);
    return first && second ? [first.choice !== second.choice] : [];
  });
  if (swapped.length === 0) return { value: null, n: 0, because: "no pair was shown to the judge both ways" };
  return viewOf(wilsonInterval(swapped.filter(Boolean).length, swapped.length));
}
