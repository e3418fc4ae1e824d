import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { runNumber } from "@/components/runs/run-number";
import { RunPage } from "@/components/runs/run-page";
import { stageOutlines } from "@/components/runs/stage-outlines";
import { FilledCache } from "@/components/shell/filled-cache";
import { runLiveQuery, runQuery, runSpendQuery } from "@/lib/client/runs";
import { AppError } from "@/lib/errors";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import { runLive } from "@/lib/services/runs/live";
import { readRun } from "@/lib/services/runs/read";
import { resolveRun } from "@/lib/services/runs/resolve";
import { runSpend } from "@/lib/services/runs/spend";

interface RunPageProps {
  params: Promise<{ project: string; run: string }>;
}

export async function generateMetadata({ params }: RunPageProps): Promise<Metadata> {
  return { title: `Run ${(await params).run}` };
}

export default async function Page({ params }: RunPageProps) {
  const { project: slug, run: reference } = await params;
  const { ctx, project, role } = await pageContext(slug, "runs.read");
  const number = runNumber(reference);
  const runId = await resolveRun(ctx, project.id, reference).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  const which = { projectId: project.id, runId };
  const [run, live, spend] = await Promise.all([readRun(ctx, which), runLive(ctx, which), runSpend(ctx, which)]);
  const entries = [
    [runQuery(project.slug, number).queryKey, run],
    [runLiveQuery(project.slug, number).queryKey, live],
    [runSpendQuery(project.slug, number).queryKey, spend],
  ] as const;
  return (
    <FilledCache entries={entries}>
      <RunPage project={project.slug} number={number} outlines={stageOutlines()} mayManage={isAllowed(role, "runs.manage")} />
    </FilledCache>
  );
}
