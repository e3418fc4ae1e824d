import type { Metadata } from "next";
import { OverviewPage } from "@/components/overview/overview-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { overviewQuery } from "@/lib/client/overview";
import { pageContext } from "@/lib/http/page-context";
import { readOverview } from "@/lib/services/overview/read-overview";

export const metadata: Metadata = { title: "Overview" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "project.read");
  const overview = await readOverview(ctx, { projectId: project.id });
  return (
    <FilledCache entries={[[overviewQuery(project.slug).queryKey, overview]]}>
      <OverviewPage project={project} />
    </FilledCache>
  );
}
