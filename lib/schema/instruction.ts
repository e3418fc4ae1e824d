import { z } from "zod";

export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Level = z.infer<typeof Level>;

export const Track = z.enum(["general", "format_number"]);
export type Track = z.infer<typeof Track>;

export const ReviewState = z.enum(["unreviewed", "accept", "revise", "reject"]);
export type ReviewState = z.infer<typeof ReviewState>;

export const FilterDecision = z.enum(["keep", "drop"]);
export type FilterDecision = z.infer<typeof FilterDecision>;

export const Source = z.enum(["model", "person"]);
export type Source = z.infer<typeof Source>;

/** One question a filter was asked about an item, and what it answered. */
export const FilterAnswer = z.object({
  /** an id of lib/pipeline/filter-questions, or a sentence where another filter asked */
  question: z.string(),
  isPassed: z.boolean(),
  reason: z.string(),
});
export type FilterAnswer = z.infer<typeof FilterAnswer>;
export const FilterAnswers = z.array(FilterAnswer).min(1);

/** What internal feedback claims, or external feedback finds, about one constraint. */
export const FeedbackFinding = z.object({
  constraintId: z.string().nullable(),
  constraint: z.string(),
  isMet: z.boolean(),
  explanation: z.string(),
  /** words of the answer it rests on; null where the model gave none */
  quote: z.string().nullable(),
});
export type FeedbackFinding = z.infer<typeof FeedbackFinding>;
export const FeedbackFindings = z.array(FeedbackFinding);
