import type { Metadata } from "next";
import { OverviewPage } from "@/components/overview/overview-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { overviewQuery } from "@/lib/client/overview";
import { runListQuery, runLiveQuery } from "@/lib/client/runs";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import { readOverview } from "@/lib/services/overview/read-overview";
import { listRuns } from "@/lib/services/runs/list";
import { runLive } from "@/lib/services/runs/live";

export const metadata: Metadata = { title: "Overview" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project, role } = await pageContext((await params).project, "project.read");
  const projectId = project.id;
  const mayReadRuns = isAllowed(role, "runs.read");
  const [overview, runs] = await Promise.all([readOverview(ctx, { projectId }), mayReadRuns ? listRuns(ctx, { projectId }) : null]);
  const newest = runs?.rows[0];
  const live = newest
    ? [[runLiveQuery(project.slug, newest.number).queryKey, await runLive(ctx, { projectId, runId: newest.id })] as const]
    : [];
  return (
    <FilledCache
      entries={[[overviewQuery(project.slug).queryKey, overview], ...live]}
      pages={runs ? [[runListQuery(project.slug).queryKey, runs]] : []}
    >
      <OverviewPage project={project} />
    </FilledCache>
  );
}
