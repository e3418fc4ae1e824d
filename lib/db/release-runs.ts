import type { ReleaseRun } from "@/lib/schema/release";
import { RunModels, RunSettings, SeedSelectionCounts } from "@/lib/schema/run";
import type { Db } from "./client";

/** The project's runs as a release tells of them: settings, models, prompt versions and what each stage yielded. */
export async function releaseRuns(db: Db, projectId: string, runIds: readonly string[]): Promise<ReleaseRun[]> {
  const runs = await db.run.findMany({
    where: { projectId, ...(runIds.length > 0 ? { id: { in: [...runIds] } } : {}) },
    orderBy: { number: "asc" },
    select: {
      ...{ id: true, number: true, name: true, isRehearsal: true, settings: true, models: true, seedCounts: true },
      prompts: { select: { stage: true, promptVersion: { select: { version: true, hash: true } } }, orderBy: { stage: "asc" } },
    },
  });
  const counts = await db.runItem.groupBy({
    by: ["runId", "stage", "status", "reason"],
    where: { runId: { in: runs.map(({ id }) => id) } },
    _count: true,
    orderBy: [{ runId: "asc" }, { stage: "asc" }, { status: "asc" }, { reason: "asc" }],
  });
  return runs.map((run) => ({
    ...{ id: run.id, number: run.number, name: run.name, isRehearsal: run.isRehearsal },
    settings: RunSettings.parse(run.settings),
    models: modelNames(run.models),
    prompts: Object.fromEntries(run.prompts.map(({ stage, promptVersion }) => [stage, promptVersion])),
    seeds: SeedSelectionCounts.parse(run.seedCounts),
    yields: yieldsOf(counts.filter(({ runId }) => runId === run.id)),
  }));
}

/** Role → model. Addresses stay at home: a manifest travels further than the network it was made in. */
function modelNames(models: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(RunModels.parse(models)).map(([role, { model }]) => [role, model]));
}

interface StatusCount {
  stage: string;
  status: "held" | "waiting" | "kept" | "dropped" | "failed";
  reason: string | null;
  _count: number;
}

function yieldsOf(counts: readonly StatusCount[]): ReleaseRun["yields"] {
  const stages = [...new Set(counts.map(({ stage }) => stage))];
  return stages.map((stage) => {
    const own = counts.filter((count) => count.stage === stage);
    const total = (...statuses: string[]) =>
      own.filter(({ status }) => statuses.includes(status)).reduce((sum, { _count }) => sum + _count, 0);
    const dropped = own.filter(({ status }) => status === "dropped").map(({ reason, _count }) => [reason ?? "unknown", _count] as const);
    return { stage, kept: total("kept"), dropped: Object.fromEntries(dropped), failed: total("failed"), waiting: total("waiting", "held") };
  });
}
