import * as z from "zod";
import { MeasuredLevel } from "./coverage";
import { StoredFinding } from "./finding-list";
import { Level, ReviewState, Track } from "./instruction";
import { ReviewConstraint, ReviewFilter } from "./review";

export const ChainLevel = z.object({
  instructionId: z.string(),
  level: Level,
  track: Track,
  /** name it when you change the level */
  version: z.number().int(),
  text: z.string(),
  isEdited: z.boolean(),
  reviewState: ReviewState,
  isKept: z.boolean(),
  /** dropped after something was made of it, or with its query: its rows stay, and come back when it is kept */
  isWithdrawn: z.boolean().default(false),
  constraintIds: z.array(z.string()),
  /** place in the assembled conversation; null where it is not part of it */
  turn: z.number().int().nullable(),
});
export type ChainLevel = z.infer<typeof ChainLevel>;

export const ChainView = z.object({
  queryId: z.string(),
  queryText: z.string(),
  isQueryDropped: z.boolean().default(false),
  /** what the first filter said of the query; null where none did, or the reader is to judge before hearing it */
  filter: ReviewFilter.nullable().default(null),
  seedText: z.string(),
  runNumber: z.number().int(),
  isRehearsal: z.boolean(),
  /** every constraint of the query, in its order */
  constraints: z.array(ReviewConstraint),
  /** levels ascending; the general track, then its format-and-number variants */
  levels: z.array(ChainLevel),
  /** open findings on the chain and its levels */
  findings: z.array(StoredFinding),
  /** of its answers that were checked: how many met every constraint, by level */
  measured: z.array(MeasuredLevel),
  /** the assembled conversation; empty where the chain was not built */
  turns: z.array(
    z.object({
      instructionId: z.string(),
      level: Level,
      instruction: z.string(),
      answer: z.string(),
      /** left out of what is exported */
      isWithdrawn: z.boolean().default(false),
    }),
  ),
});
export type ChainView = z.infer<typeof ChainView>;

export const ChainRow = z.object({
  queryId: z.string(),
  ordinal: z.string(),
  queryText: z.string(),
  runNumber: z.number().int(),
  isRehearsal: z.boolean(),
  levels: z.array(
    z.object({ level: Level, reviewState: ReviewState, isKept: z.boolean().default(true), constraintIds: z.array(z.string()) }),
  ),
});
export type ChainRow = z.infer<typeof ChainRow>;
