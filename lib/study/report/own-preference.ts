import { clusteredMean } from "@/lib/agreement/comparisons/clustered-mean";
import type { EstimateView } from "@/lib/schema/estimate-view";
import { fewest, type Range, tooFew, viewOf } from "./by-query";
import { judgePreference, peoplePreference, type StudyPair } from "./pairs";

const difference: Range = [-1, 1];
const what = "pairs of a list by the judge’s own model and another list were judged by people and by the judge";

/**
 * Does a judge prefer what its own model wrote?
 *
 * @param pairs of the whole study
 * @param judge whose
 * @returns how much more the judge prefers its own model's constraints than people do, in [-1, 1] (0: as people do), over the pairs of
 *   which its model wrote one list and people, or another model, the other; its interval is clustered by query. None under `fewest` pairs
 * @see Panickssery et al. (2024), https://arxiv.org/abs/2404.13076
 */
export function ownPreference(pairs: readonly StudyPair[], judge: string): EstimateView {
  const observed = pairs.flatMap((pair) => {
    const model = pair.judged.find((one) => one.judge === judge)?.model;
    const [said, people] = [judgePreference(pair, judge), peoplePreference(pair)];
    if (!model || said === null || people === null || (pair.firstModel === model) === (pair.secondModel === model)) return [];
    return [{ cluster: pair.query, value: pair.secondModel === model ? said - people : people - said }];
  });
  if (observed.length < fewest) return { value: null, n: observed.length, because: tooFew(observed.length, what) };
  return viewOf(clusteredMean(observed), difference);
}
