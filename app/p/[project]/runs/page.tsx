import type { Metadata } from "next";
import { RunList } from "@/components/runs/run-list";
import { FilledCache } from "@/components/shell/filled-cache";
import { runListQuery } from "@/lib/client/runs";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import { listRuns } from "@/lib/services/runs/list";

export const metadata: Metadata = { title: "Runs" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project, role } = await pageContext((await params).project, "runs.read");
  const first = await listRuns(ctx, { projectId: project.id });
  return (
    <FilledCache entries={[]} pages={[[runListQuery(project.slug).queryKey, first]]}>
      <RunList project={project.slug} mayStart={isAllowed(role, "runs.manage")} />
    </FilledCache>
  );
}
