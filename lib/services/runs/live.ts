import { failureList } from "@/lib/db/run-failure-list";
import { readRunRow, recentCalls } from "@/lib/db/runs";
import { type Sql, sqlOf } from "@/lib/db/sql";
import { liveWorkers } from "@/lib/db/workers";
import { AppError } from "@/lib/errors";
import { stages } from "@/lib/pipeline/index";
import { stagesOfRun } from "@/lib/pipeline/routing";
import { RunSettings } from "@/lib/schema/run";
import type { RunLive } from "@/lib/schema/run-view";
import { authorise, type Context } from "@/lib/services/context";
import { ledgerOf } from "./ledger";
import { failureRow } from "./list-failures";
import { callsLeft } from "./time-left";

const shownFailures = 8;
const enoughCalls = 10;

/** Where a run stands at this moment. */
export async function runLive(ctx: Context, input: { projectId: string; runId: string }): Promise<RunLive> {
  await authorise(ctx, input.projectId, "runs.read");
  return liveState(sqlOf(ctx.pool), input.projectId, input.runId);
}

export async function liveState(sql: Sql, projectId: string, runId: string): Promise<RunLive> {
  const row = await readRunRow(sql, projectId, runId);
  if (!row) throw new AppError("not_found", `run ${runId} not found`);
  const [ledger, recent, workers, failures] = await Promise.all([
    ledgerOf(sql, row),
    recentCalls(sql, runId),
    liveWorkers(sql),
    failureList(sql, { runId, stage: null, kind: null, onlyOpen: true, after: null, limit: shownFailures }),
  ]);
  const isKnown = row.status === "running" && recent.calls >= enoughCalls && recent.overSeconds > 0;
  const perSecond = isKnown ? recent.calls / recent.overSeconds : null;
  const left = callsLeft(stagesOfRun(stages, RunSettings.parse(row.settings)), ledger.stages);
  return {
    ledger,
    pauseReason: row.pauseReason,
    pauseDetail: row.pauseDetail,
    callsPerMinute: perSecond === null ? null : Math.round(perSecond * 60),
    secondsLeft: perSecond === null || left === null ? null : Math.round(left / perSecond),
    workers: workers.length,
    newestFailures: failures.map(failureRow),
  };
}
