import * as z from "zod";
import { PartKind } from "./item-kind";
import { ReviewItem } from "./review";
import { VerdictDecision } from "./verdict";

export const TextChange = z.object({
  id: z.string(),
  kind: z.enum([
    "instruction",
    "query",
    "constraint",
    "constraint_added",
    "constraint_removed",
    "constraint_bound",
    "kept",
    "dropped",
    "query_kept",
    "query_dropped",
  ]),
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

/** A person's verdict on what an instruction was made from or what was made of it. */
export const PartVerdictRow = PersonVerdict.extend({ kind: PartKind });
export type PartVerdictRow = z.infer<typeof PartVerdictRow>;

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
  /** on its query, list, answer, feedback and chain; others' only once this reader's own stands, as above */
  partVerdicts: z.array(PartVerdictRow),
  changes: z.array(TextChange),
  origins: z.array(Origin),
  parentId: z.string().nullable(),
  variantIds: z.array(z.string()),
  chainId: z.string().nullable(),
});
export type InstructionDetail = z.infer<typeof InstructionDetail>;
