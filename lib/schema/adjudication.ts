import * as z from "zod";
import { Consensus } from "./assignment";
import { TextChange } from "./instruction-detail";
import { ReviewItem } from "./review";
import { VerdictDecision } from "./verdict";

/** What settles an item: a skip does not. */
export const Settling = z.enum(["accept", "revise", "reject"]);
export type Settling = z.infer<typeof Settling>;

export const AdjudicationInput = z.object({
  /** made by the browser: the same key twice is the same adjudication once */
  idempotencyKey: z.uuid(),
  decision: Settling,
  reason: z.string().max(2_000).default(""),
});
export type AdjudicationInput = z.infer<typeof AdjudicationInput>;

export const AdjudicationRow = z.object({
  id: z.string(),
  decision: Settling,
  reason: z.string(),
  by: z.string(),
  createdAt: z.string(),
});
export type AdjudicationRow = z.infer<typeof AdjudicationRow>;

export const DisputedItem = z.object({
  id: z.string(),
  ordinal: z.string(),
  level: z.number().int(),
  text: z.string(),
  consensus: Consensus,
  /** how many people decided each way */
  accept: z.number().int(),
  revise: z.number().int(),
  reject: z.number().int(),
});
export type DisputedItem = z.infer<typeof DisputedItem>;

/** One verdict of one person, whatever became of it. */
export const GivenVerdict = z.object({
  id: z.string(),
  userId: z.string(),
  by: z.string(),
  decision: VerdictDecision,
  reason: z.string(),
  spentMs: z.number().int().nullable(),
  itemVersion: z.number().int(),
  createdAt: z.string(),
  isStanding: z.boolean(),
  isWithdrawn: z.boolean(),
  /** it is with that person again, to look at once more */
  isReturned: z.boolean(),
});
export type GivenVerdict = z.infer<typeof GivenVerdict>;

/** An item with everything people said of it and changed about it, side by side. */
export const AdjudicationCase = z.object({
  item: ReviewItem,
  consensus: Consensus,
  verdicts: z.array(GivenVerdict),
  changes: z.array(TextChange),
  adjudications: z.array(AdjudicationRow),
  gold: z.object({ decision: Settling, note: z.string(), isTraining: z.boolean() }).nullable(),
});
export type AdjudicationCase = z.infer<typeof AdjudicationCase>;

export const ReturnInput = z.object({
  userId: z.string().max(64),
  comment: z.string().trim().min(1, "say what they shall look at again").max(2_000),
});
export type ReturnInput = z.infer<typeof ReturnInput>;

export const GoldInput = z.object({
  decision: Settling,
  note: z.string().trim().max(2_000).default(""),
  isTraining: z.boolean().default(false),
});
export type GoldInput = z.infer<typeof GoldInput>;
