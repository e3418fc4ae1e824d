import * as z from "zod";
import { page } from "./id";
import { FilterDecision, Level, Track } from "./instruction";
import { ReviewFilter } from "./review";
import { RunStatus } from "./run";

/** Why the ledger has rows as dropped that were open when what they are about was dropped. Kept again, they wait once more. */
export const withdrawnReason = "withdrawn";

/** Why a filter's row in the ledger is dropped that the model had kept. */
export const personDropReason = "dropped by a person";

/** What was made of a query or an instruction: withdrawn when it is dropped, back when it is kept again. */
export const Hanging = z.object({
  constraints: z.number().int(),
  /** of a query: its instructions by level */
  levels: z.array(z.object({ track: Track, level: Level, count: z.number().int() })),
  /** of a query: its instructions that were dropped by themselves; no flip of the query touches them */
  dropped: z.number().int(),
  answers: z.number().int(),
  feedback: z.number().int(),
  /** its levels in the chain, general track */
  chainLevels: z.array(Level),
  /** levels of the chain that would follow a hole if it were dropped */
  orphanedLevels: z.array(Level),
  /** people's verdicts that stand */
  verdicts: z.number().int(),
  /** releases that hold it: they are snapshots and keep it */
  releases: z.array(z.object({ number: z.number().int(), name: z.string() })),
});
export type Hanging = z.infer<typeof Hanging>;

/** What its run never made, because the filter had dropped it. */
export const MissingWork = z.object({
  run: z.object({ id: z.string(), number: z.number().int(), status: RunStatus }),
  /** stages that have not taken it yet, in the run's order; those that ask nothing have no calls */
  stages: z.array(z.object({ stage: z.string(), title: z.string(), calls: z.number().int() })),
  calls: z.number().int(),
  /** null where a model's price is not known */
  costMicroUsd: z.number().int().nullable(),
  /** false: how much comes of it shows only when it is made */
  isExact: z.boolean(),
  /** rows of it that the run has taken up and not settled */
  waiting: z.number().int(),
});
export type MissingWork = z.infer<typeof MissingWork>;

export const FlipEffects = z.object({
  filterVerdictId: z.string(),
  noun: z.enum(["query", "instruction"]),
  subjectId: z.string(),
  queryId: z.string(),
  /** what stands of this verdict: the model's word, or the latest person's */
  standing: FilterDecision,
  /** an instruction whose query is dropped is withdrawn with it, whatever its own filter said */
  isQueryDropped: z.boolean(),
  hanging: Hanging,
  /** null: nothing is missing, or its run keeps no record of it */
  missing: MissingWork.nullable(),
});
export type FlipEffects = z.infer<typeof FlipEffects>;

/** What a person who flips a verdict that somebody flipped in the meantime is answered with. */
export const FlipDetails = z.object({
  kind: z.literal("flipped"),
  seen: FilterDecision,
  standing: FilterDecision,
  wanted: FilterDecision,
  filter: ReviewFilter,
});
export type FlipDetails = z.infer<typeof FlipDetails>;

export const Continuation = z.object({
  /** rows the run took up now; 0: somebody had started it already, or nothing was missing */
  taken: z.number().int(),
  effects: FlipEffects,
});
export type Continuation = z.infer<typeof Continuation>;

/** A query with what the first filter and people said of it. */
export const FilteredQuery = z.object({
  id: z.string(),
  ordinal: z.string(),
  text: z.string(),
  seedText: z.string(),
  runNumber: z.number().int(),
  isRehearsal: z.boolean(),
  standing: FilterDecision,
  isOverridden: z.boolean(),
  instructions: z.number().int(),
  filter: ReviewFilter,
});
export type FilteredQuery = z.infer<typeof FilteredQuery>;
export const FilteredQueryPage = page(FilteredQuery);
export type FilteredQueryPage = z.infer<typeof FilteredQueryPage>;

/** Which queries are meant. */
export const QueryListQuery = z.object({
  run: z.coerce.number().int().positive().optional(),
  /** what the model said */
  filter: FilterDecision.optional(),
  /** what stands now */
  standing: FilterDecision.optional(),
  sample: z.uuid().optional(),
  after: z.string().regex(/^\d+$/).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type QueryListQuery = z.infer<typeof QueryListQuery>;
