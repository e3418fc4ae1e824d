import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GatePage } from "@/components/runs/gate-page";
import { runNumber } from "@/components/runs/run-number";
import { stageOutlines } from "@/components/runs/stage-outlines";
import { FilledCache } from "@/components/shell/filled-cache";
import { heldListQuery } from "@/lib/client/runs";
import { AppError } from "@/lib/errors";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import type { HeldPage } from "@/lib/schema/run-view";
import type { Context } from "@/lib/services/context";
import { listHeld } from "@/lib/services/runs/list-held";
import { resolveRun } from "@/lib/services/runs/resolve";

export const metadata: Metadata = { title: "Gate" };

export default async function Page({ params }: { params: Promise<{ project: string; run: string }> }) {
  const { project: slug, run } = await params;
  const { ctx, project, role } = await pageContext(slug, "runs.read");
  const number = runNumber(run);
  const first = await heldOrNotFound(ctx, project.id, run);
  return (
    <FilledCache entries={[]} pages={[[heldListQuery(project.slug, number, undefined).queryKey, first]]}>
      <GatePage project={project.slug} number={number} outlines={stageOutlines()} mayDecide={isAllowed(role, "gates.decide")} />
    </FilledCache>
  );
}

async function heldOrNotFound(ctx: Context, projectId: string, run: string): Promise<HeldPage> {
  try {
    return await listHeld(ctx, { projectId, runId: await resolveRun(ctx, projectId, run) });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
