import * as z from "zod";
import { BindingProposal, BindingSource, BindingState, ConstraintLabel, JudgeVerdict } from "./constraint-verdict";
import { FeedbackFindings, FilterAnswers, FilterDecision, Level, ReviewState, Source, Track } from "./instruction";
import { VerdictDecision } from "./verdict";

export const AnswerKind = z.enum(["answer", "internal_feedback", "weaker", "revised"]);
export type AnswerKind = z.infer<typeof AnswerKind>;

export const ReviewConstraint = z.object({
  id: z.string(),
  category: z.string(),
  text: z.string(),
  originalText: z.string().nullable(),
  source: Source,
  /** id in the registry of verifiers; null where code cannot check it */
  verifierId: z.string().nullable(),
  params: z.unknown(),
  bindingState: BindingState,
  /** who bound it; null where nobody has */
  bindingSource: BindingSource.nullable(),
  /** what a model proposes and nobody has confirmed */
  proposal: BindingProposal.nullable(),
});
export type ReviewConstraint = z.infer<typeof ReviewConstraint>;

/** One rung of the ladder beside an item: a level of the same query and track. */
export const LadderRung = z.object({
  instructionId: z.string(),
  level: Level,
  reviewState: ReviewState,
  constraintIds: z.array(z.string()),
});
export type LadderRung = z.infer<typeof LadderRung>;

export const FilterOverrideRow = z.object({
  decision: FilterDecision,
  reason: z.string(),
  by: z.string(),
  createdAt: z.string(),
});

/** What a model filter said of the instruction or of its query, and what people said after it. */
export const ReviewFilter = z.object({
  id: z.string(),
  stage: z.string(),
  noun: z.enum(["query", "instruction"]),
  decision: FilterDecision,
  answers: FilterAnswers,
  /** latest last */
  overrides: z.array(FilterOverrideRow),
});
export type ReviewFilter = z.infer<typeof ReviewFilter>;

export const ReviewAnswer = z.object({
  id: z.string(),
  kind: AnswerKind,
  text: z.string(),
  model: z.string(),
  isRehearsal: z.boolean(),
});
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

export const ReviewFeedback = z.object({
  id: z.string(),
  kind: z.enum(["internal", "external"]),
  critique: z.string(),
  findings: FeedbackFindings,
});
export type ReviewFeedback = z.infer<typeof ReviewFeedback>;

export const StandingVerdict = z.object({ id: z.string(), decision: VerdictDecision, reason: z.string(), createdAt: z.string() });
export type StandingVerdict = z.infer<typeof StandingVerdict>;

/** An instruction with all a person needs to judge it, so that nothing is asked for between two items. */
export const ReviewItem = z.object({
  id: z.string(),
  ordinal: z.string(),
  version: z.number().int(),
  level: Level,
  track: Track,
  text: z.string(),
  originalText: z.string().nullable(),
  reviewState: ReviewState,
  filterDecision: FilterDecision.nullable(),
  isOverridden: z.boolean(),
  isRehearsal: z.boolean(),
  runNumber: z.number().int(),
  query: z.object({ id: z.string(), text: z.string() }),
  seed: z.object({ id: z.string(), text: z.string() }),
  constraints: z.array(ReviewConstraint),
  ladder: z.array(LadderRung),
  filters: z.array(ReviewFilter),
  answers: z.array(ReviewAnswer),
  feedback: z.array(ReviewFeedback),
  /** what judges said, one question per constraint, oldest first; void ones among them */
  judgeVerdicts: z.array(JudgeVerdict),
  /** what people say now, the asking person's own among them; others' only where theirs stands or they may see all */
  labels: z.array(ConstraintLabel),
  /** what this person sees only after their own verdict */
  hidden: z.object({ filters: z.boolean(), code: z.boolean() }).default({ filters: false, code: false }),
  /** the asking person's own verdict, while it stands */
  mine: StandingVerdict.nullable(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;
