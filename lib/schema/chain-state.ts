import * as z from "zod";
import { BindingSource, BindingState } from "./constraint-verdict";
import { FilterDecision, Level, Source, Track } from "./instruction";

export const ChainConstraint = z.object({
  id: z.string(),
  category: z.string(),
  text: z.string(),
  originalText: z.string().nullable(),
  position: z.number().int(),
  track: Track,
  source: Source,
  verifierId: z.string().nullable(),
  params: z.unknown(),
  bindingState: BindingState,
  bindingSource: BindingSource.nullable(),
  /** a person dropped it from the query's list; states written down before that was kept do not say */
  isDropped: z.boolean().default(false),
});
export type ChainConstraint = z.infer<typeof ChainConstraint>;

export const ChainInstruction = z.object({
  id: z.string(),
  track: Track,
  level: Level,
  version: z.number().int(),
  text: z.string(),
  originalText: z.string().nullable(),
  filterDecision: FilterDecision.nullable(),
  overridden: z.boolean(),
  /** by position */
  uses: z.array(z.object({ constraintId: z.string(), position: z.number().int() })),
});
export type ChainInstruction = z.infer<typeof ChainInstruction>;

/** Everything of one query that a repair may change. */
export const ChainState = z.object({
  queryId: z.string(),
  runId: z.string(),
  query: z.string(),
  constraints: z.array(ChainConstraint),
  instructions: z.array(ChainInstruction),
});
export type ChainState = z.infer<typeof ChainState>;
