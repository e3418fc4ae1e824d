import { clusteredMean } from "@/lib/agreement/comparisons/clustered-mean";
import type { Estimate } from "@/lib/agreement/estimate";
import { type MeasuredRate, roganGladen } from "@/lib/agreement/judges/rogan-gladen";
import { sensitivitySpecificity } from "@/lib/agreement/judges/sensitivity-specificity";
import type { EstimateView } from "@/lib/schema/estimate-view";
import type { ProbedJudge } from "@/lib/schema/probed-judge";
import type { DownstreamRow, ProbeRow } from "@/lib/schema/study-rows";
import { fewest, shareByQuery, tooFew, viewOf } from "./by-query";
import { partsBy } from "./contrasts";
import { metOf } from "./instructions";

const note =
  "The judge was put to constraints of which code knows whether an answer keeps them, and was not told. Violations are found as they are or planted: an answer to another instruction of the same query. They are spread over queries, and the intervals of both rates take them as independent. What it marks are constraints that code cannot tell: the correction takes it to be as often right about those. A constraint partly met counts as not met.";
const marked = "constraints were marked by the judge";
const beyond = "corrected, the share lies beyond what a share can be: the judge marks these otherwise than it answered the probes";

/**
 * How right the judges of single constraints are where code knows, and what they marked, corrected by it.
 *
 * @param probes what judges said of constraints of which code knows whether they are kept
 * @param downstream all marks of the study; those of code are passed over
 * @param arms by key, in the protocol's order
 * @returns per judge, by name: sensitivity and specificity, 0 to 1, with Wilson's interval, n = violated and kept constraints it was put to,
 *   all together and by category; per arm the share met of what it marked (0 to 1, n = marks, interval by query) and that share corrected by
 *   Rogan and Gladen. Nothing is said of fewer than 10, nor corrected where sensitivity and specificity sum to less than 1.1
 */
export function probedJudges(probes: readonly ProbeRow[], downstream: readonly DownstreamRow[], arms: readonly string[]): ProbedJudge[] {
  const judges = [...probes.map(({ judge }) => judge), ...downstream.flatMap(({ judge }) => judge ?? [])];
  return [...new Set(judges)].sort().map((judge) => {
    const own = probes.filter((row) => row.judge === judge);
    const marks = downstream.filter((row) => row.judge === judge);
    const rates = ratesOf(own);
    return {
      ...{ judge, ...rates, planted: own.filter(({ isPlanted, truth }) => isPlanted && truth === "no").length },
      byCategory: partsBy(own, ({ constraintCategory }) => constraintCategory).map(([category, part]) => ({ category, ...ratesOf(part) })),
      arms: arms.map((arm) => ({ arm, ...shares(metIn(marks, arm), rates) })),
      note,
    };
  });
}

type Rates = Pick<ProbedJudge, "violated" | "kept" | "sensitivity" | "specificity">;
type Met = ReturnType<typeof metOf>;

function metIn(marks: readonly DownstreamRow[], arm: string): Met {
  return metOf(marks.filter((row) => row.arm === arm));
}

function ratesOf(probes: readonly ProbeRow[]): Rates {
  const violated = probes.filter(({ truth }) => truth === "no").length;
  const pairs = probes.map(({ said, truth }): [boolean, boolean] => [said !== "yes", truth === "no"]);
  const { sensitivity, specificity } = sensitivitySpecificity(pairs, true);
  return {
    violated,
    kept: probes.length - violated,
    sensitivity: enough(sensitivity, "violations were put to the judge"),
    specificity: enough(specificity, "kept constraints were put to the judge"),
  };
}

function enough(rate: Estimate, what: string): EstimateView {
  return rate.n < fewest ? { value: null, n: rate.n, because: tooFew(rate.n, what) } : viewOf(rate);
}

function shares(met: Met, rates: Rates): { apparent: EstimateView; corrected: EstimateView } {
  const apparent = shareByQuery(met, { what: marked, least: fewest });
  return { apparent, corrected: apparent.value === null ? apparent : correctedShare(met, rates) };
}

/** Where a met constraint is what is looked for, the judge's specificity is its sensitivity to it, and the other way round. */
function correctedShare(met: Met, { sensitivity, specificity }: Rates): EstimateView {
  const n = met.length;
  if (sensitivity.value === null) return { ...sensitivity, n };
  if (specificity.value === null) return { ...specificity, n };
  const apparent = viewOf(clusteredMean(met));
  const counted = { positive: met.filter(({ value }) => value === 1).length, of: n, ...reachOf(apparent) };
  const share = roganGladen(counted, { sensitivity: measured(specificity), specificity: measured(sensitivity) });
  if (share.value === null || apparent.value === null) return viewOf(share);
  const { value, interval } = share;
  if (!apparent.interval || !interval) return { value, n, noInterval: apparent.noInterval ?? "the marks have no spread" };
  return interval[0] < interval[1] ? { value, n, interval } : { value, n, noInterval: beyond };
}

type Told = Extract<EstimateView, { value: number }>;

/** With how far Wilson's interval reaches: unlike the plain error it is not 0 where every probe was answered rightly. */
function measured(rate: Told): MeasuredRate {
  return { rate: rate.value, n: rate.n, ...reachOf(rate) };
}

function reachOf(estimate: EstimateView): { half?: number } {
  if (estimate.value === null || !estimate.interval) return {};
  return { half: (estimate.interval[1] - estimate.interval[0]) / 2 };
}
