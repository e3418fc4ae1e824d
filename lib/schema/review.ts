import * as z from "zod";
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
  catalogueId: z.string().nullable(),
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
  /** the asking person's own verdict, while it stands */
  mine: StandingVerdict.nullable(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const VerdictInput = z.object({
  /** made by the browser: the same key twice is the same verdict once */
  idempotencyKey: z.uuid(),
  instructionId: z.uuid(),
  decision: VerdictDecision,
  reason: z.string().max(2_000).default(""),
  /** the version that was read; another one since then is a conflict */
  itemVersion: z.number().int().nonnegative(),
  spentMs: z.number().int().nonnegative().max(86_400_000).nullable().default(null),
});
export type VerdictInput = z.infer<typeof VerdictInput>;

export const RecordedVerdict = z.object({
  id: z.string(),
  instructionId: z.string(),
  decision: VerdictDecision.nullable(),
  reason: z.string(),
  withdrawsId: z.string().nullable(),
  createdAt: z.string(),
  reviewState: ReviewState,
});
export type RecordedVerdict = z.infer<typeof RecordedVerdict>;

export const WithdrawalInput = z.object({ idempotencyKey: z.uuid() });
export type WithdrawalInput = z.infer<typeof WithdrawalInput>;

/** One of a person's own verdicts that stand, for looking back. */
export const OwnDecision = z.object({
  verdictId: z.string(),
  instructionId: z.string(),
  decision: VerdictDecision,
  reason: z.string(),
  createdAt: z.string(),
  level: Level,
  text: z.string(),
});
export type OwnDecision = z.infer<typeof OwnDecision>;

export const OverrideInput = z.object({
  filterVerdictId: z.uuid(),
  decision: FilterDecision,
  reason: z.string().max(2_000).default(""),
});
export type OverrideInput = z.infer<typeof OverrideInput>;

export const OverrideOutcome = z.object({
  filter: ReviewFilter,
  filterDecision: FilterDecision.nullable(),
  isOverridden: z.boolean(),
  /** whether the run takes the item up again */
  isResumed: z.boolean(),
});
export type OverrideOutcome = z.infer<typeof OverrideOutcome>;

const Version = z.number().int().nonnegative();
const Words = z.string().trim().min(1, "must not be empty").max(50_000);

export const TextInput = z.object({ version: Version, text: Words });
export const ConstraintInput = z.object({
  /** made by the browser, so that sending it twice adds it once */
  id: z.uuid(),
  version: Version,
  category: z.string().trim().min(1).max(200),
  text: Words,
});
export const VersionInput = z.object({ version: Version });
export type ConstraintInput = z.infer<typeof ConstraintInput>;

/** What a stale save is answered with: nothing was overwritten, and here is what stands. */
export const StaleDetails = z.object({
  kind: z.literal("stale"),
  readVersion: Version,
  currentVersion: Version,
  currentText: z.string(),
  currentConstraints: z.array(ReviewConstraint),
});
export type StaleDetails = z.infer<typeof StaleDetails>;

export const TextChange = z.object({
  id: z.string(),
  kind: z.enum(["instruction", "query", "constraint", "constraint_added", "constraint_removed"]),
  before: z.string(),
  after: z.string(),
  by: z.string(),
  createdAt: z.string(),
});
export type TextChange = z.infer<typeof TextChange>;

export const PersonVerdict = z.object({
  id: z.string(),
  by: z.string(),
  isMine: z.boolean(),
  decision: VerdictDecision,
  reason: z.string(),
  isWithdrawn: z.boolean(),
  itemVersion: z.number().int(),
  createdAt: z.string(),
});
export type PersonVerdict = z.infer<typeof PersonVerdict>;

/** Where one text came from. */
export const Origin = z.object({
  of: z.string(),
  stage: z.string(),
  model: z.string(),
  promptVersion: z.number().int().nullable(),
  costMicroUsd: z.number().int(),
  isRehearsal: z.boolean(),
  createdAt: z.string(),
});
export type Origin = z.infer<typeof Origin>;

/** Everything about one instruction. */
export const InstructionDetail = z.object({
  item: ReviewItem,
  verdicts: z.array(PersonVerdict),
  /** verdicts of others that this reader may see only after judging */
  hiddenVerdicts: z.number().int(),
  changes: z.array(TextChange),
  origins: z.array(Origin),
  parentId: z.string().nullable(),
  variantIds: z.array(z.string()),
  chainId: z.string().nullable(),
});
export type InstructionDetail = z.infer<typeof InstructionDetail>;

export const ReviewProgress = z.object({
  /** how many items are left in the queue; counted up to 10,000 */
  left: z.number().int(),
  isExact: z.boolean(),
  lastDay: z.number().int(),
  lastHour: z.number().int(),
});
export type ReviewProgress = z.infer<typeof ReviewProgress>;
