import * as z from "zod";
import { Level } from "./instruction";

/** What may be written about an instruction, sent by the browser under an id of its own: the same id twice is one comment. */
export const CommentInput = z.object({
  id: z.uuid(),
  body: z.string().trim().min(1, "write something first").max(10_000, "a comment has at most 10,000 characters"),
  /** opens a discussion, so that the instruction stands on the list of those to be talked about */
  isFlag: z.boolean().default(false),
  /** members of the project who are told */
  mentions: z.array(z.string()).max(20).default([]),
});
export type CommentInput = z.infer<typeof CommentInput>;

export const PersonName = z.object({ id: z.string(), name: z.string() });
export type PersonName = z.infer<typeof PersonName>;

export const CommentRow = z.object({
  id: z.string(),
  body: z.string(),
  by: z.string(),
  isMine: z.boolean(),
  createdAt: z.string(),
  mentions: z.array(PersonName),
});
export type CommentRow = z.infer<typeof CommentRow>;

/** Everything said about one instruction, and who could be asked. */
export const DiscussionView = z.object({
  instructionId: z.string(),
  open: z.object({ id: z.string(), by: z.string(), openedAt: z.string() }).nullable(),
  comments: z.array(CommentRow),
  people: z.array(PersonName),
});
export type DiscussionView = z.infer<typeof DiscussionView>;

export const DiscussionFilter = z.object({
  state: z.enum(["open", "settled", "mine"]).default("open"),
});
export type DiscussionFilter = z.infer<typeof DiscussionFilter>;

export const DiscussionRow = z.object({
  id: z.string(),
  ordinal: z.string(),
  instructionId: z.string(),
  level: Level,
  text: z.string(),
  openedBy: z.string(),
  openedAt: z.string(),
  settledBy: z.string().nullable(),
  comments: z.number().int(),
  lastComment: z.object({ by: z.string(), body: z.string(), createdAt: z.string() }).nullable(),
  /** a comment names the asking person and they have not looked yet */
  isMentioned: z.boolean(),
});
export type DiscussionRow = z.infer<typeof DiscussionRow>;

export const DiscussionCounts = z.object({ open: z.number().int(), unseen: z.number().int() });
export type DiscussionCounts = z.infer<typeof DiscussionCounts>;
