import { reopenFailed } from "@/lib/db/run-items";
import { setRunStatus } from "@/lib/db/run-snapshots";
import { AppError } from "@/lib/errors";
import type { FailureKind } from "@/lib/schema/call-outcome";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { commandRun, goOn, refreshIfMany, refuseUnless } from "./command";

export interface RetryInput {
  projectId: string;
  runId: string;
  /** exactly these rows; left out: every retryable row that fits the rest */
  itemIds?: string[] | undefined;
  stage?: string | undefined;
  kind?: FailureKind | undefined;
}

/** Lets failed rows be asked anew. A paused run stays paused: they wait until it is resumed. */
export async function retryFailed(ctx: Context, input: RetryInput): Promise<{ retried: number }> {
  const { retried, enqueued } = await commandRun(ctx, input, "runs.manage", async (run) => {
    const { status } = run.locked;
    refuseUnless(status !== "cancelled", run, "retried");
    const which = { itemIds: input.itemIds ?? null, stage: input.stage ?? null, kind: input.kind ?? null };
    const reopened = await reopenFailed(run.sql, run.id, which);
    if (reopened === 0) throw new AppError("conflict", `run ${run.number} has no failed rows of that kind that can be retried`);
    await noteAudit(ctx, run.tx, {
      ...{ projectId: input.projectId, action: "run.retry", subject: `run ${run.id}` },
      after: { rows: reopened, ...which },
    });
    if (status === "paused") return { retried: reopened, enqueued: 0 };
    if (status !== "running") await setRunStatus(run.sql, run.id, { status: "running" });
    return { retried: reopened, enqueued: (await goOn(run)).enqueued };
  });
  await refreshIfMany(ctx, enqueued);
  return { retried };
}
