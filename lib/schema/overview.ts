import * as z from "zod";
import { Track } from "./instruction";

/** Work that waits for people; what the counts beside the sections' names say. */
export const WaitingWork = z.object({
  /** instructions this person has not judged, counted up to 1,000 */
  review: z.number().int(),
  /** items people disagree on, counted up to 1,000; for those who settle them */
  disputed: z.number().int().default(0),
  /** comments that name this person and that they have not looked at */
  mentions: z.number().int().default(0),
  /** rows held behind gates, of all runs that are not cancelled */
  held: z.number().int(),
  /** failures nobody has retried with success */
  failures: z.number().int(),
  /** runs that paused by themselves: no budget left, or models that cannot be used */
  stoppedRuns: z.number().int(),
});
export type WaitingWork = z.infer<typeof WaitingWork>;

/** Something that happened in the project, as the overview tells it. */
export const Activity = z.object({
  id: z.string(),
  at: z.string(),
  /** a person's or a key's name, or the part of Larch that did it */
  who: z.string(),
  action: z.string(),
  subject: z.string(),
  /** how many times in a row */
  count: z.number().int(),
});
export type Activity = z.infer<typeof Activity>;

export const LevelCount = z.object({
  level: z.number().int(),
  track: Track,
  kept: z.number().int(),
  reviewed: z.number().int(),
  accepted: z.number().int(),
});
export type LevelCount = z.infer<typeof LevelCount>;

export const Overview = z.object({
  seeds: z.object({ kept: z.number().int(), removed: z.number().int() }),
  models: z.object({ own: z.number().int(), rehearsal: z.number().int() }),
  /** instructions the filters let through, by level and track */
  levels: z.array(LevelCount),
  chains: z.number().int(),
  releases: z.number().int(),
  /** newest first; empty for roles that may not read the audit */
  activity: z.array(Activity),
});
export type Overview = z.infer<typeof Overview>;

/** Something the palette found by its number, its name, its words or the start of its id. */
export const FoundItem = z.object({
  kind: z.enum(["run", "instruction", "chain"]),
  id: z.string(),
  label: z.string(),
  detail: z.string(),
});
export type FoundItem = z.infer<typeof FoundItem>;

export const FindQuery = z.object({ q: z.string().trim().min(1, "nothing to look for was given").max(200) });
