import * as z from "zod";
import { FilterDecision, Level, ReviewState, Track } from "./instruction";

/** How far an instruction got in the pipeline, by what exists of it. Named as the stages are. */
export const StageReached = z.enum(["instruction_filter", "answer", "internal_feedback", "external_feedback", "chain"]);
export type StageReached = z.infer<typeof StageReached>;

/** Which instructions are meant. Every part narrows; an empty list or null asks for nothing. */
export const Selection = z.object({
  run: z.number().int().positive().nullable(),
  levels: z.array(Level),
  track: Track.nullable(),
  states: z.array(ReviewState),
  /** what the model's second filter said, whatever people made of it */
  filter: FilterDecision.nullable(),
  reached: StageReached.nullable(),
  category: z.string().nullable(),
  text: z.string().nullable(),
  /** user id of someone whose verdict stands on it */
  annotator: z.string().nullable(),
  isEdited: z.boolean().nullable(),
  isOverridden: z.boolean().nullable(),
});
export type Selection = z.infer<typeof Selection>;

function listOf(values: readonly (string | number)[]) {
  const one = `(${values.join("|")})`;
  return z.string().regex(new RegExp(`^${one}(,${one})*$`), `must be one or more of ${values.join(", ")}, separated by commas`);
}

const YesNo = z.enum(["yes", "no"]);

/** A selection as it stands in an address. */
export const SelectionQuery = z.object({
  run: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "must be a run's number")
    .optional(),
  level: listOf([1, 2, 3, 4, 5]).optional(),
  track: Track.optional(),
  state: listOf(ReviewState.options).optional(),
  filter: FilterDecision.optional(),
  stage: StageReached.optional(),
  category: z.string().min(1).max(200).optional(),
  q: z.string().min(1).max(400).optional(),
  annotator: z.string().min(1).max(200).optional(),
  edited: YesNo.optional(),
  overridden: YesNo.optional(),
});
export type SelectionQuery = z.infer<typeof SelectionQuery>;

export const InstructionRow = z.object({
  id: z.string(),
  /** place in the project's order; text because it may exceed what JSON numbers hold */
  ordinal: z.string(),
  text: z.string(),
  level: Level,
  track: Track,
  reviewState: ReviewState,
  /** what stands now: the model's decision, or the latest person's */
  filterDecision: FilterDecision.nullable(),
  isOverridden: z.boolean(),
  isEdited: z.boolean(),
  isRehearsal: z.boolean(),
  constraintCount: z.number().int(),
  runNumber: z.number().int(),
  queryId: z.string(),
});
export type InstructionRow = z.infer<typeof InstructionRow>;

/** How many rows a selection has: counted up to 10,000, estimated beyond. */
export const InstructionCount = z.object({ count: z.number().int(), isExact: z.boolean() });
export type InstructionCount = z.infer<typeof InstructionCount>;

/** What the filter menus offer. */
export const SelectionChoices = z.object({
  runs: z.array(z.object({ number: z.number().int(), name: z.string() })),
  categories: z.array(z.string()),
  annotators: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type SelectionChoices = z.infer<typeof SelectionChoices>;

/** One page by the project's order: `after` is the last ordinal already seen. */
export const OrdinalPage = z.object({
  after: z
    .string()
    .regex(/^\d{1,18}$/, "must be the `next` of the page before")
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type OrdinalPage = z.infer<typeof OrdinalPage>;
