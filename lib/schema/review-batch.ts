import * as z from "zod";
import { Overlap } from "./review-settings";
import { Selection } from "./selection";

export const Skill = z.string().trim().toLowerCase().min(1, "a skill needs a name").max(60);

export const NewReviewBatch = z.object({
  /** made by the browser: the same id twice is one batch */
  id: z.uuid(),
  name: z.string().trim().min(1, "a batch needs a name").max(120),
  selection: Selection,
  overlap: Overlap.nullable().default(null),
  people: z.array(z.string().max(64)).max(200).default([]),
  skill: Skill.nullable().default(null),
});
export type NewReviewBatch = z.input<typeof NewReviewBatch>;

export const ReviewBatchRow = z.object({
  id: z.string(),
  ordinal: z.string(),
  name: z.string(),
  selection: Selection,
  overlap: z.number().int().nullable(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  skill: z.string().nullable(),
  items: z.number().int(),
  /** how many of them have all their verdicts */
  done: z.number().int(),
  by: z.string(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
});
export type ReviewBatchRow = z.infer<typeof ReviewBatchRow>;

export const Skills = z.object({ skills: z.array(Skill).max(30) });
