import { setImmediate } from "node:timers/promises";
import { countQueries, lockChains, queriesAfter } from "@/lib/db/chain-states";
import { type CheckProgress, checkById, endCheck, saveCheckProgress } from "@/lib/db/constraint-checks";
import { inTransaction, isConnectionLoss, patiently, type Sql, sqlOf } from "@/lib/db/sql";
import { bindUnbound, unboundConstraints } from "@/lib/db/unbound-constraints";
import type { Context } from "@/lib/services/context";
import { assess } from "@/lib/services/findings/assess";
import { boundByRules } from "./decide-binding";
import { ConstraintCheckJob } from "./jobs";
import { recheck } from "./recheck";

/** So many queries are looked at in one transaction: few enough that a person's edit hardly waits. */
const atOnce = 25;

export type Looked = Pick<CheckProgress, "bound" | "verdicts" | "findings">;

/** The worker's part of a check. Begun anew where a worker fell silent: all of it comes out the same. */
export async function workConstraintCheck(ctx: Context, payload: unknown, signal: AbortSignal): Promise<void> {
  const { projectId, checkId } = ConstraintCheckJob.parse(payload);
  const check = await checkById(ctx.db, projectId, checkId);
  if (check?.status !== "running") return;
  const end = (status: "done" | "failed", statusReason: string | null) =>
    endCheck(ctx.db, checkId, { status, statusReason, finishedAt: ctx.now() });
  try {
    const scope = { projectId, runId: check.runId };
    await checkAll(ctx, scope, signal, (progress) => saveCheckProgress(ctx.db, checkId, progress));
    await end("done", null);
  } catch (error) {
    if (signal.aborted || isConnectionLoss(error)) throw error;
    await end("failed", error instanceof Error ? error.message : String(error));
  }
}

/** Looks at every query of a run, or of a project: binds what is unbound, has code check the answers, looks for findings. */
export async function checkAll(
  ctx: Pick<Context, "pool">,
  scope: { projectId: string; runId: string | null },
  signal: AbortSignal,
  onProgress: (progress: CheckProgress) => Promise<void>,
): Promise<CheckProgress> {
  const { projectId, runId } = scope;
  const progress = { done: 0, total: await countQueries(sqlOf(ctx.pool), projectId, runId), bound: 0, verdicts: 0, findings: 0 };
  let after = "0";
  for (;;) {
    signal.throwIfAborted();
    const queries = await queriesAfter(sqlOf(ctx.pool), { projectId, runId, after, limit: atOnce });
    const ids = queries.map(({ id }) => id);
    const looked = await patiently(() => inTransaction(ctx.pool, (sql) => checkQueries(sql, projectId, ids)), signal);
    progress.done += ids.length;
    progress.total = Math.max(progress.total, progress.done);
    for (const field of ["bound", "verdicts", "findings"] as const) progress[field] += looked[field];
    await onProgress(progress);
    after = queries.at(-1)?.ordinal ?? after;
    if (queries.length < atOnce) return progress;
    await setImmediate();
  }
}

/** Held while they are looked at, so that no edit in between is judged by what stood before it. */
export async function checkQueries(sql: Sql, projectId: string, queryIds: readonly string[]): Promise<Looked> {
  await lockChains(sql, queryIds);
  const unbound = await unboundConstraints(sql, queryIds);
  const bound = await bindUnbound(
    sql,
    unbound.map(({ id, text }) => ({ id, ...boundByRules(text) })),
  );
  const verdicts = await recheck(sql, { queryIds });
  return { bound, verdicts, findings: await assess(sql, projectId, queryIds) };
}
