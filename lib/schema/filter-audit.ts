import * as z from "zod";
import { EstimateView } from "./estimate-view";
import { FilterDecision, Level } from "./instruction";

const Side = z.object({ all: z.number().int(), keep: z.number().int(), drop: z.number().int() });

/** One filter as one version of its prompt ran it: what it said against what people say. */
export const FilterAudit = z.object({
  stage: z.string(),
  /** of the prompt; null where the run kept none */
  promptVersion: z.number().int().nullable(),
  /** people's word on what the model kept and what it dropped */
  kept: Side,
  dropped: Side,
  /** of what people said: how much as an override of this very verdict */
  overrides: z.number().int(),
  accuracy: z.object({
    yield: EstimateView,
    rightDrops: EstimateView,
    rightKeeps: EstimateView,
    foundDrops: EstimateView,
    foundKeeps: EstimateView,
  }),
  levels: z.array(z.object({ level: Level, kept: Side, dropped: Side, rightDrops: EstimateView, rightKeeps: EstimateView })),
});
export type FilterAudit = z.infer<typeof FilterAudit>;

/** How many verdicts of a filter there are of each kind, counted by the database. */
export const FilterAuditGroup = z.object({
  stage: z.string(),
  promptVersion: z.number().int().nullable(),
  level: Level.nullable(),
  said: FilterDecision,
  person: FilterDecision.nullable(),
  isOverride: z.boolean(),
  count: z.number().int(),
});
export type FilterAuditGroup = z.infer<typeof FilterAuditGroup>;

/** Draws anew from what a filter dropped: the second, of instructions, or the first, of queries. */
export const FilterSampleInput = z.object({
  /** made by the browser: the same id twice is one sample */
  id: z.uuid(),
  share: z.number().gt(0).max(1),
  /** the same share of every level */
  isByLevel: z.boolean(),
  noun: z.enum(["instruction", "query"]).default("instruction"),
});
export type FilterSampleInput = z.infer<typeof FilterSampleInput>;

export const FilterSample = z.object({
  id: z.string(),
  noun: z.enum(["instruction", "query"]).default("instruction"),
  share: z.number(),
  isByLevel: z.boolean(),
  items: z.number().int(),
  /** of these, how many somebody has judged since or before; of queries, how many a person has decided */
  judged: z.number().int(),
  by: z.string(),
  createdAt: z.string(),
});
export type FilterSample = z.infer<typeof FilterSample>;
