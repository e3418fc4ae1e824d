import * as z from "zod";
import { ReviewState } from "./instruction";
import { SelectionQuery } from "./selection";

/** What is done to many instructions at once. "withdraw" takes back the acting person's own latest verdicts. */
export const BulkVerb = z.enum(["accept", "revise", "reject", "withdraw"]);
export type BulkVerb = z.infer<typeof BulkVerb>;

export const BulkStatus = z.enum(["draft", "running", "done", "undoing", "undone", "failed"]);
export type BulkStatus = z.infer<typeof BulkStatus>;

export const mostChosen = 10_000;

/** All rows of a filter, or those chosen by hand (whose ids are not repeated once they are written down). */
export const BulkScope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("selection"), query: SelectionQuery }),
  z.object({ kind: z.literal("ids"), ids: z.array(z.uuid()).max(mostChosen) }),
]);
export type BulkScope = z.infer<typeof BulkScope>;

/** The id is made by the browser: the same one twice is one snapshot. */
export const BulkCountInput = z.object({ id: z.uuid(), verb: BulkVerb, scope: BulkScope });
export type BulkCountInput = z.infer<typeof BulkCountInput>;

/** The snapshot that was counted, row by row; the token stands for exactly these rows. */
export const BulkCount = z.object({
  token: z.string(),
  count: z.number().int(),
  byState: z.record(ReviewState, z.number().int()),
  expiresAt: z.string(),
});
export type BulkCount = z.infer<typeof BulkCount>;

export const BulkStartInput = z.object({ token: z.uuid(), count: z.number().int().positive(), reason: z.string().max(2_000).default("") });
export type BulkStartInput = z.infer<typeof BulkStartInput>;

export const BulkAction = z.object({
  id: z.string(),
  ordinal: z.string(),
  verb: BulkVerb,
  reason: z.string(),
  scope: BulkScope,
  status: BulkStatus,
  statusReason: z.string().nullable(),
  /** rows that were counted */
  total: z.number().int(),
  /** rows taken in turn so far, and those of them that somebody had changed since the count */
  reached: z.number().int(),
  skipped: z.number().int(),
  /** the same of the undo; `left` were changed by somebody since and stay as they are */
  undoReached: z.number().int(),
  left: z.number().int(),
  by: z.string(),
  isMine: z.boolean(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
});
export type BulkAction = z.infer<typeof BulkAction>;
