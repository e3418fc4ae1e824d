import * as z from "zod";

const Label = z.union([z.string(), z.number(), z.null()], { error: "must be a word, a number, or null for a gap" });

/** What the test takes. */
export const alternativeAnnotatorFields = {
  ratings: z
    .array(z.array(Label))
    .min(1)
    .describe("the people's labels: one row per person, one column per item, null for a gap (`rows` turns this round)"),
  rows: z.enum(["annotators", "items"]).default("annotators").describe("what a row of `ratings` is"),
  model: z.array(Label).describe("the model's label of every item"),
  names: z.array(z.string()).optional().describe("the people's names; else 1, 2, 3 …"),
  scoring: z.enum(["accuracy", "neg-rmse"]).default("accuracy").describe("accuracy for labels, neg-rmse for numbers"),
  epsilon: z.number().min(0).max(1).describe("what the model's cheapness is worth: 0.2 against experts, 0.15 skilled, 0.1 crowd"),
  q: z.number().gt(0).lt(1).default(0.05).describe("false discovery rate"),
};
type Fields = z.output<z.ZodObject<typeof alternativeAnnotatorFields>>;
type Labels = (string | number | null)[];

/** Labels per person and of the model, item by item. */
export interface Annotations {
  people: readonly Labels[];
  model: Labels;
  names: readonly string[];
}

/** A zod transform: labels per person, whatever a row of ratings was. */
export function annotationsOf(input: Fields, context: z.RefinementCtx): Fields & { annotations: Annotations } {
  const { ratings, model } = input;
  const width = ratings[0]?.length ?? 0;
  const people =
    input.rows === "annotators" ? ratings : Array.from({ length: width }, (_, place) => ratings.map((row) => row[place] ?? null));
  const names = input.names ?? people.map((_, place) => String(place + 1));
  const problem = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  if (ratings.some((row) => row.length !== width)) problem("ratings", "must have rows of the same length");
  const items = people[0]?.length ?? 0;
  if (model.length !== items) problem("model", `has ${model.length} labels, and there are ${items} items`);
  if (names.length !== people.length) problem("names", `names ${names.length} people, and there are ${people.length}`);
  const hasWords = [...ratings.flat(), ...model].some((label) => typeof label === "string");
  if (input.scoring === "neg-rmse" && hasWords) problem("scoring", "neg-rmse needs numbers, and there are words among the labels");
  return { ...input, annotations: { people, model, names } };
}
