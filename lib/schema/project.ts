import * as z from "zod";
import { KindGuidelines } from "./item-kind";
import { Role } from "./role";

export const ProjectName = z.string().trim().min(1, "a project needs a name").max(80, "a project's name has at most 80 characters");

const Reasons = z
  .array(z.string().trim().min(1, "a reason needs words").max(120, "a reason has at most 120 characters"))
  .min(1, "leave at least one reason")
  .max(9, "at most nine reasons: each has a number key");

/** What a lead decides about the work in a project. */
export const ProjectSettings = z.object({
  /** what a reject most often means; a person may also say it in their own words */
  rejectReasons: Reasons.default([
    "Constraints exclude each other",
    "Cannot be answered",
    "A constraint is missing from the text",
    "Words of the template show through",
    "Reads unnaturally",
    "Unsafe or private",
  ]),
  /** why an item is passed on to somebody else */
  skipReasons: Reasons.default(["I do not know this subject", "I am not sure", "The guideline does not say", "Needs another language"]),
});
export type ProjectSettings = z.infer<typeof ProjectSettings>;

export const NewProject = z.object({ name: ProjectName });
export type NewProject = z.infer<typeof NewProject>;

export const ProjectChange = z
  .object({
    name: ProjectName,
    guideline: z.string().max(50_000, "a guideline has at most 50,000 characters"),
    rejectReasons: Reasons,
    skipReasons: Reasons,
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "nothing to change was given");
export type ProjectChange = z.infer<typeof ProjectChange>;

const Guideline = z.string().max(50_000, "a guideline has at most 50,000 characters");

/** What is given is changed, the rest stays; an empty text takes a kind's guideline away. */
export const GuidelinesChange = z
  .object({ guideline: Guideline, kinds: KindGuidelines })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "nothing to change was given");
export type GuidelinesChange = z.infer<typeof GuidelinesChange>;

/** A project as its members see it, with their own role in it. */
export const ProjectSummary = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  isDemo: z.boolean(),
  role: Role,
  createdAt: z.string(),
});
export type ProjectSummary = z.infer<typeof ProjectSummary>;

export const ProjectDetail = ProjectSummary.extend({
  /** for every kind of item */
  guideline: z.string(),
  kindGuidelines: KindGuidelines,
  settings: ProjectSettings,
});
export type ProjectDetail = z.infer<typeof ProjectDetail>;

/** Who is signed in, or which key asks, and what they may enter. */
export const SessionView = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), isInstanceOwner: z.boolean() }).nullable(),
  apiKey: z.object({ id: z.string(), projectId: z.string(), role: Role }).nullable(),
  projects: z.array(ProjectSummary),
});
export type SessionView = z.infer<typeof SessionView>;
