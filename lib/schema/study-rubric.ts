import * as z from "zod";
import { Id } from "./id";
import { RubricQuestion } from "./study";

/** A constraint by its place in the text, from 0, or the text's instruction as a whole. */
export const RubricSubject = z.union([z.int().min(0).max(1_000), z.literal("instruction")]);
export type RubricSubject = z.infer<typeof RubricSubject>;

export const RubricAnswer = z.object({ subject: RubricSubject, question: RubricQuestion, answer: z.boolean() });
export type RubricAnswer = z.infer<typeof RubricAnswer>;
export const RubricAnswers = z.array(RubricAnswer).min(1).max(3_000);

const Asked = z.object({
  text: z.string(),
  /** what this person is asked of it; what code answers is not among them */
  questions: z.array(RubricQuestion),
});

/** What the browser gets of a text: an id drawn at random, the query, and the text in the dress all texts are shown in. */
export const BlindText = z.object({
  id: z.string(),
  query: z.string(),
  constraints: z.array(Asked.extend({ place: z.int().min(0) })),
  /** of the query's stratum, the same whoever wrote it; null where constraint lists are compared */
  instruction: Asked.extend({ level: z.int() }).nullable(),
  /** what this person answered before; null where nothing */
  given: z.array(RubricAnswer).nullable(),
});
export type BlindText = z.infer<typeof BlindText>;

/** A person's rubric pass: how far they are, and the next texts. */
export const RubricWork = z.object({
  name: z.string(),
  texts: z.int(),
  answered: z.int(),
  next: z.array(BlindText),
  /** why there is nothing more to answer, in words; null while there is */
  endedBecause: z.string().nullable(),
});
export type RubricWork = z.infer<typeof RubricWork>;

export const RubricInput = z.object({
  idempotencyKey: z.uuid(),
  turnId: Id,
  answers: RubricAnswers,
  spentMs: z.int().min(0).max(86_400_000),
});
export type RubricInput = z.infer<typeof RubricInput>;

/** How far the person is now. */
export const RubricKept = z.object({ texts: z.int(), answered: z.int() });
export type RubricKept = z.infer<typeof RubricKept>;
