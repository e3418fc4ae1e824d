import * as z from "zod";
import { ChainView } from "./chain";
import { Level } from "./instruction";
import { PartKind } from "./item-kind";
import { ReviewConstraint, ReviewFilter, ReviewItem, StandingVerdict } from "./review";
import { VerdictDecision } from "./verdict";

const shared = {
  /** what the queue and the outbox know it by: of answers and feedback their instruction, of the rest their query */
  subjectId: z.string(),
  /** the query, answer, feedback or chain itself */
  itemId: z.string(),
  ordinal: z.string(),
  /** of answers and feedback their instruction's, of the rest a fingerprint of what is shown: another one, and it changed */
  version: z.number().int(),
  runNumber: z.number().int(),
  isRehearsal: z.boolean(),
  queryId: z.string(),
  seedText: z.string(),
  /** the asking person's own verdict on it, while it stands */
  mine: StandingVerdict.nullable(),
  /** what this person sees only after their own verdict */
  hidden: z.object({ filters: z.boolean(), code: z.boolean() }),
};

export const QueryPart = z.object({
  kind: z.literal("query"),
  ...shared,
  text: z.string(),
  originalText: z.string().nullable(),
  /** what the first-stage filter said, and people after it */
  filters: z.array(ReviewFilter),
});
export type QueryPart = z.infer<typeof QueryPart>;

/** A constraint in its query's list, with the levels that use it. */
export const ListedConstraint = ReviewConstraint.extend({ levels: z.array(Level) });
export type ListedConstraint = z.infer<typeof ListedConstraint>;

export const ConstraintsPart = z.object({
  kind: z.literal("constraints"),
  ...shared,
  queryText: z.string(),
  constraints: z.array(ListedConstraint),
});
export type ConstraintsPart = z.infer<typeof ConstraintsPart>;

const withItem = { ...shared, item: ReviewItem };
const AnswerOnly = z.object({ kind: z.literal("answer"), ...withItem });
const InternalFeedbackPart = z.object({ kind: z.literal("internal_feedback"), ...withItem });
const ExternalFeedbackPart = z.object({ kind: z.literal("external_feedback"), ...withItem });

/** An answer or feedback, with the whole instruction it belongs to. */
export type AnswerPart = z.infer<typeof AnswerOnly> | z.infer<typeof InternalFeedbackPart> | z.infer<typeof ExternalFeedbackPart>;

export const ChainPart = z.object({ kind: z.literal("chain"), ...shared, chain: ChainView });
export type ChainPart = z.infer<typeof ChainPart>;

/** One thing to judge other than an instruction, with all a person needs for it. */
export const PartItem = z.discriminatedUnion("kind", [
  QueryPart,
  ConstraintsPart,
  AnswerOnly,
  InternalFeedbackPart,
  ExternalFeedbackPart,
  ChainPart,
]);
export type PartItem = z.infer<typeof PartItem>;

export const PartVerdictInput = z.object({
  /** made by the browser: the same key twice is the same verdict once */
  idempotencyKey: z.uuid(),
  kind: PartKind,
  /** of answers and feedback their instruction, of the rest their query */
  subjectId: z.uuid(),
  decision: VerdictDecision,
  reason: z.string().max(2_000).default(""),
  /** the version that was read; another one since then is a conflict */
  itemVersion: z.number().int().nonnegative(),
  spentMs: z.number().int().nonnegative().max(86_400_000).nullable().default(null),
});
export type PartVerdictInput = z.infer<typeof PartVerdictInput>;

export const RecordedPartVerdict = z.object({
  id: z.string(),
  kind: PartKind,
  subjectId: z.string(),
  decision: VerdictDecision.nullable(),
  reason: z.string(),
  withdrawsId: z.string().nullable(),
  createdAt: z.string(),
});
export type RecordedPartVerdict = z.infer<typeof RecordedPartVerdict>;

/** One of a person's own verdicts on parts that stand. */
export const OwnPartDecision = RecordedPartVerdict.omit({ withdrawsId: true }).extend({ decision: VerdictDecision });
export type OwnPartDecision = z.infer<typeof OwnPartDecision>;

/** Why a verdict found no place: others have judged the item already. */
export const TakenDetails = z.object({ kind: z.literal("taken"), places: z.number().int(), taken: z.number().int() });
export type TakenDetails = z.infer<typeof TakenDetails>;

const Version = z.number().int().nonnegative();
const Words = z.string().trim().min(1, "must not be empty").max(50_000);

export const ListedConstraintInput = z.object({
  /** made by the browser, so that sending it twice adds it once; the id of a dropped one puts that back */
  id: z.uuid(),
  version: Version,
  category: z.string().trim().min(1).max(200),
  text: Words,
  /** a kind chosen from the registry; where absent, rules look for one in the words */
  binding: z.object({ verifierId: z.string().min(1), params: z.unknown() }).nullish(),
});
export type ListedConstraintInput = z.infer<typeof ListedConstraintInput>;

const change = { at: z.string(), queryId: z.string() };

/** A person's own change of a query or of its list, with what taking it back needs. */
export const OwnPartEdit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("query_text"), ...change, before: z.string(), after: z.string() }),
  z.object({ kind: z.literal("list_text"), ...change, constraintId: z.string(), before: z.string(), after: z.string() }),
]);
export type OwnPartEdit = z.infer<typeof OwnPartEdit>;
