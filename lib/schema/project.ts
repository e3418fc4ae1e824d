import * as z from "zod";
import { Role } from "./role";

export const ProjectName = z.string().trim().min(1, "a project needs a name").max(80, "a project's name has at most 80 characters");

export const NewProject = z.object({ name: ProjectName });
export type NewProject = z.infer<typeof NewProject>;

export const ProjectChange = z
  .object({ name: ProjectName, guideline: z.string().max(50_000, "a guideline has at most 50,000 characters") })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "nothing to change was given");
export type ProjectChange = z.infer<typeof ProjectChange>;

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

export const ProjectDetail = ProjectSummary.extend({ guideline: z.string() });
export type ProjectDetail = z.infer<typeof ProjectDetail>;

/** Who is signed in, or which key asks, and what they may enter. */
export const SessionView = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), isInstanceOwner: z.boolean() }).nullable(),
  apiKey: z.object({ id: z.string(), projectId: z.string(), role: Role }).nullable(),
  projects: z.array(ProjectSummary),
});
export type SessionView = z.infer<typeof SessionView>;
