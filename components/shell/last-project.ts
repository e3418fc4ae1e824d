import { cookies } from "next/headers";
import type { ProjectSummary } from "@/lib/schema/project";
import { lastProjectCookie } from "./last-project-cookie";

/** The project this browser was in last, if it is still open to the person; else the first that is not the demo; else any. */
export async function lastProject(projects: readonly ProjectSummary[]): Promise<ProjectSummary | undefined> {
  const slug = (await cookies()).get(lastProjectCookie)?.value;
  return projects.find((project) => project.slug === slug) ?? projects.find((project) => !project.isDemo) ?? projects[0];
}
