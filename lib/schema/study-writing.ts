import * as z from "zod";
import { Protocol } from "./study";

/** What a person has typed for one query: categories of constraints, complete or not. */
export const WritingDraft = z.object({
  categories: z.array(z.object({ name: z.string().max(80), constraints: z.array(z.string().max(500)).max(30) })).max(20),
});
export type WritingDraft = z.infer<typeof WritingDraft>;

/** One query to write for. Nothing of what a model or anybody else wrote for it is shown. */
export const WritingTurn = z.object({ id: z.string(), query: z.string(), draft: WritingDraft.nullable() });
export type WritingTurn = z.infer<typeof WritingTurn>;

/** A person's writing for a study. */
export const StudyWriting = z.object({
  name: z.string(),
  unit: Protocol.shape.unit,
  /** fewer than these, and it cannot be sent */
  leastCategories: z.int(),
  leastConstraints: z.int(),
  /** lists this person has written */
  written: z.int(),
  /** lists still to be written, by whomever; the one at hand among them */
  left: z.int(),
  /** held for this person until they send it, give it back, or are away for long; null where there is nothing */
  turn: WritingTurn.nullable(),
  /** why there is nothing to write, in words; null while there is */
  endedBecause: z.string().nullable(),
});
export type StudyWriting = z.infer<typeof StudyWriting>;
