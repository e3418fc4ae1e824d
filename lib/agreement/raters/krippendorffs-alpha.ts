import * as z from "zod";
import { type Estimate, estimated } from "../estimate";
import { defineStatistic } from "../statistic";
import { type ItemCounts, itemCounts, refusal, sharedItems } from "./item-counts";
import { type CodedRatings, coded, itemResampling, onScale, ratingsFields, scaleOf } from "./ratings";

const Metric = z.enum(["nominal", "ordinal", "interval", "ratio"]);
/** How far apart two categories are. */
export type Metric = z.output<typeof Metric>;

/** The squared difference between two categories, by their places. */
type Difference = (one: number, other: number) => number;

/**
 * Krippendorff's alpha: one less the ratio of observed to expected disagreement, for any number of annotators, with gaps.
 *
 * @param ratings annotators and items; items with fewer than two ratings do not count
 * @param metric nominal: equal or not; ordinal: by how many ratings lie between; interval: squared difference; ratio: squared
 *   difference relative to the sum, for numbers from 0 up
 * @returns alpha, at most 1, with n = items that two or more rated, and `pairable`, their ratings; no value where there are no such
 *   items or where only one category was used (there is then no value, not 1)
 * @see Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, https://repository.upenn.edu/asc_papers/43
 */
export function krippendorffsAlpha(ratings: CodedRatings, metric: Metric): Estimate & { metric: Metric; pairable?: number } {
  const refused = refusal(ratings);
  if (refused) return { ...refused, metric };
  const counted = itemCounts(sharedItems(ratings));
  const totals = ratings.categories.map((_, place) => counted.counts.reduce((total, row) => total + (row[place] ?? 0), 0));
  const pairable = totals.reduce((total, many) => total + many, 0);
  const difference = differences(metric, totals, ratings.values ?? []);
  const expected = disagreement(totals, difference) / (pairable - 1);
  return { ...estimated(1 - observedDisagreement(counted, difference) / expected, counted.counts.length), metric, pairable };
}

function observedDisagreement({ counts, totals }: ItemCounts, difference: Difference): number {
  return counts.reduce((total, row, place) => total + disagreement(row, difference) / ((totals[place] ?? 0) - 1), 0);
}

/** The squared differences of all pairs among so many of each category. */
function disagreement(row: readonly number[], difference: Difference): number {
  const used = [...row.entries()].filter(([, many]) => many > 0);
  let total = 0;
  for (const [place, [one, many]] of used.entries()) {
    for (const [other, others] of used.slice(place + 1)) total += 2 * many * others * difference(one, other);
  }
  return total;
}

function differences(metric: Metric, totals: readonly number[], values: readonly number[]): Difference {
  const value = (place: number) => values[place] ?? 0;
  if (metric === "nominal") return (one, other) => (one === other ? 0 : 1);
  if (metric === "interval") return (one, other) => (value(one) - value(other)) ** 2;
  if (metric === "ratio") return (one, other) => (one === other ? 0 : ((value(one) - value(other)) / (value(one) + value(other))) ** 2);
  let before = 0;
  const middles = totals.map((many) => {
    before += many;
    return before - many / 2;
  });
  const middle = (place: number) => middles[place] ?? 0;
  return (one, other) => (middle(one) - middle(other)) ** 2;
}

export const krippendorffAlphaStatistic = defineStatistic({
  id: "krippendorff-alpha",
  title: "Krippendorff's alpha",
  input: z
    .strictObject({ ...ratingsFields, metric: Metric.default("nominal") })
    .transform(coded)
    .superRefine(onScale(({ metric }) => (metric === "nominal" ? "none" : metric === "ordinal" ? "order" : "numbers")))
    .superRefine(({ metric, coded }, context) => {
      const isBelowZero = metric === "ratio" && (coded.values ?? []).some((value) => value < 0);
      if (isBelowZero) context.addIssue({ code: "custom", path: ["ratings"], message: "must not be below 0 for the ratio metric" });
    }),
  compute: ({ coded, metric }) => ({
    ...krippendorffsAlpha(coded, metric),
    ...(metric === "nominal" ? {} : { distances: distancesOf(coded, metric) }),
  }),
  resampling: itemResampling,
});

function distancesOf(ratings: CodedRatings, metric: Metric): string {
  return metric === "ordinal" ? "ranks, by the ratings between" : scaleOf(ratings);
}
