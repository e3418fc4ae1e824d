import * as z from "zod";
import { FeedbackFindings } from "./instruction";
import { AnswerRecord, InstructionRecord } from "./release-record";

const CandidateAnswer = AnswerRecord.extend({
  kind: z.enum(["answer", "internal_feedback", "weaker", "revised"]),
  isRehearsal: z.boolean(),
});

const CandidateFeedback = z.object({
  id: z.string(),
  kind: z.enum(["internal", "external"]),
  critique: z.string(),
  findings: FeedbackFindings,
});

export const CandidateInstruction = InstructionRecord.extend({
  isRehearsal: z.boolean(),
  /** a person put constraints on it or took some off */
  hasChangedConstraints: z.boolean(),
  answers: z.array(CandidateAnswer),
  feedback: z.array(CandidateFeedback),
});
export type CandidateInstruction = z.infer<typeof CandidateInstruction>;

/** All of one query that a selection matches, as the database gives it: what release rows are decided from. */
export const ReleaseCandidate = z.object({
  seed: z.object({
    id: z.string(),
    key: z.string(),
    text: z.string(),
    licence: z.string(),
    source: z.string(),
    externalId: z.string().nullable(),
  }),
  query: z.object({ id: z.string(), position: z.number(), text: z.string(), originalText: z.string().nullable() }),
  runId: z.string(),
  chain: z.object({ id: z.string(), turns: z.array(z.object({ instructionId: z.string(), answerId: z.string() })) }).nullable(),
  /** by track, then level */
  instructions: z.array(CandidateInstruction),
});
export type ReleaseCandidate = z.infer<typeof ReleaseCandidate>;
