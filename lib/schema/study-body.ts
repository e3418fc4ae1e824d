import * as z from "zod";
import { Level } from "./instruction";

const ListedConstraint = z.object({ category: z.string(), text: z.string() });
export type ListedConstraint = z.infer<typeof ListedConstraint>;

/** One of the five instructions made of a list. */
const ListedLevel = z.object({
  level: Level,
  text: z.string(),
  /** which constraints of the list it states, by place, from 0 */
  constraints: z.array(z.int().min(0)),
});
export type ListedLevel = z.infer<typeof ListedLevel>;

/** What an arm has for a query: its list, and for the other units what was made of the list. */
export const StudyBody = z.object({
  constraints: z.array(ListedConstraint),
  /** all five, easiest first; none where lists are compared */
  levels: z.array(ListedLevel).default([]),
  /** of the stratum's level */
  instruction: z.string().nullable().default(null),
  answer: z.string().nullable().default(null),
});
export type StudyBody = z.infer<typeof StudyBody>;

export const StudyTextState = z.enum(["ready", "to_write", "to_generate", "failed"]);
export type StudyTextState = z.infer<typeof StudyTextState>;
export const StudySide = z.enum(["first", "second"]);
export type StudySide = z.infer<typeof StudySide>;
export const SideChoice = z.enum(["left", "right", "tie", "both_bad"]);
export type SideChoice = z.infer<typeof SideChoice>;
