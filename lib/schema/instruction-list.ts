import * as z from "zod";
import { FilterDecision, Level, ReviewState, Track } from "./instruction";
import { SearchHit } from "./search";

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
  /** withdrawn with its query, whatever its own filter said */
  isQueryDropped: z.boolean().default(false),
  isOverridden: z.boolean(),
  isEdited: z.boolean(),
  isRehearsal: z.boolean(),
  constraintCount: z.number().int(),
  openFindings: z.number().int(),
  updatedAt: z.string(),
  runNumber: z.number().int(),
  queryId: z.string(),
  /** raised by every edit: a verdict names the one it was given on */
  version: z.number().int(),
  /** where the words that were looked for stand; empty where none were */
  hits: z.array(SearchHit),
});
export type InstructionRow = z.infer<typeof InstructionRow>;

/** How many rows a selection has: counted up to 10,000, estimated beyond. */
export const InstructionCount = z.object({ count: z.number().int(), isExact: z.boolean() });
export type InstructionCount = z.infer<typeof InstructionCount>;

/** What the filter menus offer. */
export const SelectionChoices = z.object({
  runs: z.array(z.object({ number: z.number().int(), name: z.string() })),
  categories: z.array(z.string()),
  /** ids of verifiers that constraints are bound to, and of checks with open findings */
  verifiers: z.array(z.string()),
  checks: z.array(z.string()),
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
