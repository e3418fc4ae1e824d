import * as z from "zod";
import { ReviewItem } from "./review";
import { Selection } from "./selection";

export const AssignmentStatus = z.enum(["open", "done", "returned", "lapsed"]);
export type AssignmentStatus = z.infer<typeof AssignmentStatus>;

/** What the people who were given an item make of it together. */
export const Consensus = z.enum(["open", "agreed", "disputed", "adjudicated"]);
export type Consensus = z.infer<typeof Consensus>;

export const claimedAtOnce = 10;
/** how many items an asker may say they know */
export const knownAtMost = 200;

export const ClaimInput = z.object({
  /** how many items to hold in all: those already held come back, and new ones beside them */
  count: z.number().int().min(1).max(claimedAtOnce).default(claimedAtOnce),
  /** which instructions; their review state is left aside, since others' verdicts shall not lead */
  selection: Selection,
  /** this one and no other, to judge what one has in front of oneself already */
  instructionId: z.uuid().optional(),
  /** items the asker holds and has read, as of these versions: what did not change is not sent again */
  known: z
    .array(z.object({ id: z.uuid(), version: z.number().int().min(0) }))
    .max(knownAtMost)
    .optional(),
});
export type ClaimInput = z.infer<typeof ClaimInput>;

/** An item on loan: nobody else takes its place until the lease is over. */
export const ClaimedItem = z.object({
  item: ReviewItem,
  leaseUntil: z.string(),
  /** a lead sent it back, and said why */
  returned: z.object({ by: z.string(), comment: z.string(), at: z.string() }).nullable(),
  isTraining: z.boolean(),
});
export type ClaimedItem = z.infer<typeof ClaimedItem>;

export const Claims = z.object({
  rows: z.array(ClaimedItem),
  /** what the asker holds beside them, and knows */
  kept: z.array(z.object({ instructionId: z.uuid(), leaseUntil: z.string(), isTraining: z.boolean() })),
});
export type Claims = z.infer<typeof Claims>;

/** A sign of life: what is in front of the person now. */
export const LeaseInput = z.object({ instructionId: z.uuid().nullable().default(null) });
export type LeaseInput = z.infer<typeof LeaseInput>;

export const Leases = z.object({
  leaseUntil: z.string(),
  instructionIds: z.array(z.string()),
  /** who else has the same item in front of them */
  others: z.array(z.object({ name: z.string() })),
});
export type Leases = z.infer<typeof Leases>;

export const GivenBack = z.object({ count: z.number().int() });
export type GivenBack = z.infer<typeof GivenBack>;

/** Why a verdict was not taken: the person's place on the item is gone, or was never theirs. */
export const SlotDetails = z.object({
  kind: z.literal("slot"),
  overlap: z.number().int().nullable(),
  taken: z.number().int(),
  /** until when the place was the person's; null where it never was */
  heldUntil: z.string().nullable(),
});
export type SlotDetails = z.infer<typeof SlotDetails>;
