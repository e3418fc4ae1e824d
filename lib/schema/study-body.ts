import * as z from "zod";

const ListedConstraint = z.object({ category: z.string(), text: z.string() });
export type ListedConstraint = z.infer<typeof ListedConstraint>;

/** What an arm has for a query: its list, and for the other units what was made of the list. */
export const StudyBody = z.object({
  constraints: z.array(ListedConstraint),
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
