import * as z from "zod";
import type { Resampling } from "../statistic";
import { countedCategories, expanded } from "./counted-ratings";

const Label = z.union([z.string(), z.number()], { error: "must be a word or a number" });
const Rating = z.union([z.string(), z.number(), z.null()], { error: "must be a word, a number, or null for a gap" });
const Count = z.int().min(0);

/** The fields by which every statistic of agreement takes its ratings: one of `ratings`, `table` and `counts`. */
export const ratingsFields = {
  ratings: z
    .array(z.array(Rating).min(1))
    .min(1)
    .optional()
    .describe("one row per annotator, one column per item, null for a gap (`rows` turns this round)"),
  rows: z.enum(["annotators", "items"]).default("annotators").describe("what a row of `ratings` is"),
  table: z
    .array(z.array(Count))
    .min(1)
    .optional()
    .describe("two annotators: how many items the first put in the row's category, the second in the column's"),
  counts: z.array(z.array(Count)).min(1).optional().describe("one row per item: how many annotators chose each category"),
  categories: z.array(Label).min(1).optional().describe("every label there is, from lowest to highest; else the ones that occur"),
};
/** The rating fields as they were given. */
export type RatingsFields = z.output<z.ZodObject<typeof ratingsFields>>;

/** Ratings as statistics read them. */
export interface CodedRatings {
  /** per item, what each annotator chose: a place in `categories`, or null for a gap */
  items: readonly (readonly (number | null)[])[];
  /** ascending where they are numbers, else as listed, else in alphabetical order */
  categories: readonly string[];
  /** where each category lies on the scale; null where nothing says in which order they are */
  values: readonly number[] | null;
  /** whether the values are the labels themselves, which interval and ratio metrics need */
  isNumeric: boolean;
  annotators: number;
}
/** An input whose ratings are coded. */
export type Coded = { coded: CodedRatings };

/** A zod transform: the rating fields coded, all other fields as they are. */
export function coded<Input extends RatingsFields>(input: Input, context: z.RefinementCtx): Input & Coded {
  const problem: Problem = (path, message) => {
    context.addIssue({ code: "custom", path, message });
    return null;
  };
  const items = itemsOf(input, problem);
  const codes = items && codesOf(items, input, problem);
  return codes ? { ...input, coded: codes } : z.NEVER;
}

type Label = z.output<typeof Label>;
/** Reports what is wrong with a field; there is nothing to go on with then. */
export type Problem = (path: (string | number)[], message: string) => null;

/** What every rating field alone amounts to. */
const OnlyRatings = z.strictObject(ratingsFields).transform(coded);

/**
 * Ratings coded for the functions of this room.
 *
 * @param input the rating fields, for example `{ ratings: [["a", "b", null], ["a", "a", "b"]] }`: rows are annotators, columns items
 * @throws ZodError where the input is not a set of ratings
 */
export function codeRatings(input: z.input<typeof OnlyRatings>): CodedRatings {
  return OnlyRatings.parse(input).coded;
}

function codesOf(items: readonly (readonly (Label | null)[])[], input: RatingsFields, problem: Problem): CodedRatings | null {
  const labels = [...new Map(items.flat().flatMap((label) => (label === null ? [] : [[String(label), label]]))).values()];
  const listed = input.categories ?? (input.ratings === undefined ? countedCategories(input) : undefined);
  const known = new Set((listed ?? labels).map(String));
  if (listed && known.size !== listed.length) return problem(["categories"], "lists a category twice");
  const strange = labels.find((label) => !known.has(String(label)));
  if (strange !== undefined) return problem(["categories"], `does not list ${JSON.stringify(strange)}, which was given as a rating`);
  return codedItems(items, listed ?? labels, listed !== undefined);
}

function itemsOf(input: RatingsFields, problem: Problem): (Label | null)[][] | null {
  const given = [input.ratings, input.table, input.counts].filter((field) => field !== undefined);
  if (given.length !== 1) return problem(["ratings"], "give exactly one of ratings, table and counts");
  if (input.ratings === undefined) return expanded(input, problem);
  const width = input.ratings[0]?.length ?? 0;
  const uneven = input.ratings.findIndex((row) => row.length !== width);
  if (uneven >= 0) return problem(["ratings", uneven], `has ${input.ratings[uneven]?.length} entries, and the first row has ${width}`);
  if (input.rows === "items") return input.ratings;
  return Array.from({ length: width }, (_, place) => (input.ratings ?? []).map((row) => row[place] ?? null));
}

function codedItems(items: readonly (readonly (Label | null)[])[], labels: readonly Label[], isListed: boolean): CodedRatings {
  const isNumeric = labels.every((label) => typeof label === "number");
  const numbers = labels.flatMap((label) => (typeof label === "number" ? [label] : [])).sort((a, b) => a - b);
  const words = isListed ? labels.map(String) : labels.map(String).sort();
  const categories = isNumeric ? numbers.map(String) : words;
  const places = new Map(categories.map((category, place) => [category, place]));
  const values = isNumeric ? numbers : isListed ? categories.map((_, place) => place) : null;
  const codes = items.map((item) => item.map((label) => (label === null ? null : (places.get(String(label)) ?? null))));
  return { items: codes, categories, values, isNumeric, annotators: items[0]?.length ?? 0 };
}

/** A zod refinement: what a scale is needed for must have one. */
export function onScale<Input extends Coded>(needs: (input: Input) => "none" | "order" | "numbers") {
  return (input: Input, context: z.RefinementCtx): void => {
    const need = needs(input);
    const lacksOrder = need === "order" && input.coded.values === null;
    const lacksNumbers = need === "numbers" && !input.coded.isNumeric;
    const message = "are words, and this needs to know their order: list them here from lowest to highest";
    if (lacksOrder) context.addIssue({ code: "custom", path: ["categories"], message });
    if (lacksNumbers) context.addIssue({ code: "custom", path: ["ratings"], message: "must all be numbers for this metric" });
  };
}

/** Items are the units that a bootstrap draws. */
export const itemResampling = {
  count: ({ coded }: Coded) => coded.items.length,
  take: <Input extends Coded>(input: Input, places: readonly number[]): Input => ({
    ...input,
    coded: { ...input.coded, items: places.map((place) => input.coded.items[place] ?? []) },
  }),
} satisfies Resampling<Coded>;

/** How distances between categories were taken, in words. */
export function scaleOf({ isNumeric }: CodedRatings): string {
  return isNumeric ? "the numbers themselves" : "places in the list of categories";
}
