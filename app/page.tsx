import { redirect } from "next/navigation";
import { lastProject } from "@/components/shell/last-project";
import { NoProjects } from "@/components/shell/no-projects";
import { signedInContext } from "@/lib/http/page-context";
import { readSession } from "@/lib/services/auth/read-session";

/** Leads to the project one worked in last, or the first one. */
export default async function HomePage() {
  const session = await readSession(await signedInContext());
  const project = await lastProject(session.projects);
  if (project) redirect(`/p/${project.slug}/overview`);
  return <NoProjects session={session} />;
}
