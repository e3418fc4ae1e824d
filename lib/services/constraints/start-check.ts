import { randomUUID } from "node:crypto";
import { checkById, checkOf, insertCheck, latestCheck, projectOfRun, runningChecks } from "@/lib/db/constraint-checks";
import { findRunId } from "@/lib/db/runs";
import { prismaSql, type Sql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { JobQueue } from "@/lib/jobs/queue";
import { openQueue } from "@/lib/jobs/queue";
import { enqueueTaskIn } from "@/lib/jobs/tasks";
import type { ConstraintCheck } from "@/lib/schema/constraint-check";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { constraintCheckQueue } from "./jobs";

/** Has the workers look at everything again: one run, or the whole project. One at a time in a project. */
export async function startConstraintCheck(ctx: Context, input: { projectId: string; run: number | null }): Promise<ConstraintCheck> {
  const { projectId, run } = input;
  await authorise(ctx, projectId, "findings.repair");
  const jobs = await openQueue(ctx.pool);
  return ctx.db.$transaction(async (tx) => {
    const sql = prismaSql(tx);
    const runId = run === null ? null : await findRunId(sql, projectId, String(run));
    if (run !== null && runId === null) throw new AppError("not_found", `run ${run} not found`);
    if ((await runningChecks(tx, projectId)).length > 0) throw new AppError("conflict", "a check is under way already");
    const id = randomUUID();
    await placeCheck(sql, jobs, { id, projectId, runId, createdById: actorUserId(ctx.actor) });
    await noteAudit(ctx, tx, { projectId, action: "constraints.check_started", subject: `check ${id}`, after: { run } });
    const made = await checkById(tx, projectId, id);
    if (!made) throw new Error(`the check ${id} was not written`);
    return checkOf(made);
  });
}

/** A run at its end is looked at by itself, within the transaction that ends it. */
export async function checkEndedRun(sql: Sql, jobs: JobQueue, runId: string): Promise<void> {
  const projectId = await projectOfRun(sql, runId);
  if (projectId !== null) await placeCheck(sql, jobs, { id: randomUUID(), projectId, runId, createdById: null });
}

export async function readLatestCheck(ctx: Context, { projectId }: { projectId: string }): Promise<ConstraintCheck | null> {
  await authorise(ctx, projectId, "instructions.read");
  const latest = await latestCheck(ctx.db, projectId);
  return latest && checkOf(latest);
}

async function placeCheck(
  sql: Sql,
  jobs: JobQueue,
  check: { id: string; projectId: string; runId: string | null; createdById: string | null },
): Promise<void> {
  await insertCheck(sql, check);
  await enqueueTaskIn(jobs, sql, constraintCheckQueue, { projectId: check.projectId, checkId: check.id });
}
