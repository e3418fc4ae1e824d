import type { Metadata } from "next";
import { NewRunPage } from "@/components/runs/new-run-page";
import { stageOutlines } from "@/components/runs/stage-outlines";
import { FilledCache } from "@/components/shell/filled-cache";
import { modelsQuery } from "@/lib/client/models";
import { overviewQuery } from "@/lib/client/overview";
import { pageContext } from "@/lib/http/page-context";
import { listModels } from "@/lib/services/models/list";
import { readOverview } from "@/lib/services/overview/read-overview";

export const metadata: Metadata = { title: "New run" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "runs.manage");
  const [rows, overview] = await Promise.all([listModels(ctx, { projectId: project.id }), readOverview(ctx, { projectId: project.id })]);
  const entries = [
    [modelsQuery(project.slug).queryKey, { rows }],
    [overviewQuery(project.slug).queryKey, overview],
  ] as const;
  return (
    <FilledCache entries={entries}>
      <NewRunPage project={project.slug} outlines={stageOutlines()} />
    </FilledCache>
  );
}
