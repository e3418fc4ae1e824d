import * as z from "zod";
import { FlipEffects } from "./filter-flip";
import { FilterDecision, Level, ReviewState } from "./instruction";
import { ReviewConstraint, ReviewFilter } from "./review";
import { VerdictDecision } from "./verdict";

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
  /** what a training item is known to be, told once the person has judged it */
  training: z.object({ decision: VerdictDecision, note: z.string() }).nullable().default(null),
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
  /** made by the browser: the same id twice is one override */
  id: z.uuid().optional(),
  /** what stood when the person decided; another decision since then is a conflict */
  seen: FilterDecision.optional(),
});
export type OverrideInput = z.infer<typeof OverrideInput>;

export const OverrideOutcome = z.object({
  filter: ReviewFilter,
  filterDecision: FilterDecision.nullable(),
  isOverridden: z.boolean(),
  /** whether the run takes the item up again */
  isResumed: z.boolean(),
  /** what was withdrawn or came back with it, and what is missing */
  effects: FlipEffects,
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
  /** a kind chosen from the registry; where absent, rules look for one in the words */
  binding: z.object({ verifierId: z.string().min(1), params: z.unknown() }).nullish(),
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

export const ReviewProgress = z.object({
  /** how many items are left in the queue; counted up to 10,000 */
  left: z.number().int(),
  isExact: z.boolean(),
  lastDay: z.number().int(),
  lastHour: z.number().int(),
  /** items that leads sent back to this person */
  returned: z.number().int().default(0),
});
export type ReviewProgress = z.infer<typeof ReviewProgress>;
