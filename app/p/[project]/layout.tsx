import type { Metadata } from "next";
import type { ReactNode } from "react";
import { FilledCache } from "@/components/shell/filled-cache";
import { Shell } from "@/components/shell/shell";
import { waitingWorkQuery } from "@/lib/client/overview";
import { pageContext } from "@/lib/http/page-context";
import { readSession } from "@/lib/services/auth/read-session";
import { waitingWork } from "@/lib/services/overview/waiting-work";

interface ProjectLayoutProps {
  params: Promise<{ project: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Omit<ProjectLayoutProps, "children">): Promise<Metadata> {
  const { project } = await pageContext((await params).project, "project.read");
  return { title: { template: `%s · ${project.name}`, default: project.name } };
}

export default async function ProjectLayout({ params, children }: ProjectLayoutProps) {
  const { ctx, project } = await pageContext((await params).project, "project.read");
  const [session, waiting] = await Promise.all([readSession(ctx), waitingWork(ctx, { projectId: project.id })]);
  return (
    <FilledCache entries={[[waitingWorkQuery(project.slug).queryKey, waiting]]}>
      <Shell project={project} session={session}>
        {children}
      </Shell>
    </FilledCache>
  );
}
