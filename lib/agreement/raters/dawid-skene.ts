import * as z from "zod";
import { type NoValue, noValue } from "../estimate";
import { sum } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { categoriesUsed, onlyOneCategory } from "./item-counts";
import { type CodedRatings, coded, ratingsFields } from "./ratings";

type Items = CodedRatings["items"];
/** What one annotator says (columns) of items that truly are something (rows): shares of each row. */
type Confusion = number[][];
interface Model {
  prevalence: number[];
  confusion: Confusion[];
}

/** What the model found, or why it could not be fitted. */
export type DawidSkene =
  | NoValue
  | {
      n: number;
      categories: readonly string[];
      /** how common each category truly is */
      prevalence: number[];
      /** per item how likely each category is; null where nobody rated it */
      posteriors: (number[] | null)[];
      /** per item the likeliest category */
      labels: (string | null)[];
      /** per annotator; `accuracy`: how often they are right, in expectation */
      annotators: { accuracy: number | null; confusion: Confusion }[];
      logLikelihood: number;
      iterations: number;
      isConverged: boolean;
    };

/**
 * Dawid and Skene's model: the true category of each item and the errors of each annotator, from their ratings alone.
 *
 * @param ratings annotators in fixed columns, gaps allowed, several categories
 * @param options iterations at most; tolerance: of the log likelihood per item; smoothing: added to every count, in ratings
 * @returns n = items rated; prevalence, posteriors and labels per item, confusion per annotator, and whether it converged; no value with
 *   fewer than two annotators, without ratings, or where only one category was used
 * @see Dawid & Skene (1979), Applied Statistics 28(1), 20-28: EM, begun from each item's shares of the ratings
 */
export function dawidSkene(ratings: CodedRatings, options: { iterations: number; tolerance: number; smoothing: number }): DawidSkene {
  const rated = ratings.items.filter((item) => item.some((code) => code !== null)).length;
  if (ratings.annotators < 2) return noValue(rated, "the model needs at least two annotators");
  if (rated === 0) return noValue(0, "no item was rated");
  if (categoriesUsed(ratings.items) < 2) return noValue(rated, onlyOneCategory);
  let posteriors = ratings.items.map((item) => firstGuess(item, ratings.categories.length));
  let model = modelOf(ratings, posteriors, options.smoothing);
  let logLikelihood = Number.NEGATIVE_INFINITY;
  for (let round = 1; ; round += 1) {
    const expected = expectation(ratings.items, model);
    const isConverged = Math.abs(expected.logLikelihood - logLikelihood) < options.tolerance * rated;
    posteriors = expected.posteriors;
    logLikelihood = expected.logLikelihood;
    if (isConverged || round >= options.iterations)
      return summary({ ratings, posteriors, model, logLikelihood, iterations: round, isConverged }, rated);
    model = modelOf(ratings, posteriors, options.smoothing);
  }
}

function firstGuess(item: Items[number], size: number): number[] | null {
  const given = item.filter((code) => code !== null);
  if (given.length === 0) return null;
  const shares = Array.from({ length: size }, () => 0);
  for (const code of given) shares[code] = (shares[code] ?? 0) + 1 / given.length;
  return shares;
}

/** The M step: prevalence, and every annotator's confusion. */
function modelOf({ items, categories, annotators }: CodedRatings, posteriors: readonly (number[] | null)[], smoothing: number): Model {
  const empty = () => categories.map(() => categories.map(() => smoothing));
  const confusion = Array.from({ length: annotators }, empty);
  const prevalence = categories.map(() => smoothing);
  for (const [place, posterior] of posteriors.entries()) {
    for (const [truth, chance] of (posterior ?? []).entries()) {
      prevalence[truth] = (prevalence[truth] ?? 0) + chance;
      for (const [annotator, code] of (items[place] ?? []).entries()) {
        const row = confusion[annotator]?.[truth];
        if (code !== null && row) row[code] = (row[code] ?? 0) + chance;
      }
    }
  }
  return { prevalence: normalised(prevalence), confusion: confusion.map((rows) => rows.map(normalised)) };
}

function normalised(counts: readonly number[]): number[] {
  const total = sum(counts);
  return counts.map((count) => (total === 0 ? 1 / counts.length : count / total));
}

/** The E step: how likely each category is for each item, and how likely all ratings are. */
function expectation(items: Items, { prevalence, confusion }: Model) {
  let logLikelihood = 0;
  const posteriors = items.map((item) => {
    if (item.every((code) => code === null)) return null;
    const logs = prevalence.map((share, truth) =>
      item.reduce<number>(
        (total, code, annotator) => (code === null ? total : total + Math.log(confusion[annotator]?.[truth]?.[code] ?? 0)),
        Math.log(share),
      ),
    );
    const most = Math.max(...logs);
    const weights = logs.map((value) => Math.exp(value - most));
    logLikelihood += most + Math.log(sum(weights));
    return normalised(weights);
  });
  return { posteriors, logLikelihood };
}

interface Fit {
  ratings: CodedRatings;
  posteriors: (number[] | null)[];
  model: Model;
  logLikelihood: number;
  iterations: number;
  isConverged: boolean;
}

function summary({ ratings, posteriors, model, ...fit }: Fit, n: number): DawidSkene {
  const likeliest = (posterior: readonly number[]) => ratings.categories[posterior.indexOf(Math.max(...posterior))] ?? null;
  const annotators = model.confusion.map((confusion, annotator) => {
    const isIdle = ratings.items.every((item) => (item[annotator] ?? null) === null);
    return { accuracy: isIdle ? null : sum(confusion.map((row, truth) => (row[truth] ?? 0) * (model.prevalence[truth] ?? 0))), confusion };
  });
  const labels = posteriors.map((posterior) => posterior && likeliest(posterior));
  return { n, categories: ratings.categories, prevalence: model.prevalence, posteriors, labels, annotators, ...fit };
}

export const dawidSkeneStatistic = defineStatistic({
  id: "dawid-skene",
  title: "Dawid and Skene's model of annotators: true labels and each one's errors",
  input: z
    .strictObject({
      ...ratingsFields,
      iterations: z.int().min(1).max(10_000).default(500).describe("at most so many rounds"),
      tolerance: z.number().gt(0).default(1e-8).describe("of the log likelihood per item"),
      smoothing: z.number().min(0).default(0.01).describe("added to every count, so that what never occurred is not thought impossible"),
    })
    .superRefine(({ counts }, context) => {
      if (counts) context.addIssue({ code: "custom", path: ["counts"], message: "does not say whose ratings they are: give ratings" });
    })
    .transform(coded),
  compute: ({ coded, iterations, tolerance, smoothing }) => ({ ...dawidSkene(coded, { iterations, tolerance, smoothing }), smoothing }),
});
