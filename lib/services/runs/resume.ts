import { setRunStatus } from "@/lib/db/run-snapshots";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { commandRun, goOn, refreshIfMany, refuseUnless } from "./command";

/** Lets a paused run go on where it stood. */
export async function resumeRun(ctx: Context, input: { projectId: string; runId: string }): Promise<void> {
  const { enqueued } = await commandRun(ctx, input, "runs.manage", async (run) => {
    refuseUnless(run.locked.status === "paused", run, "resumed");
    await setRunStatus(run.sql, run.id, { status: "running" });
    const change = { before: { status: "paused" }, after: { status: "running" } };
    await noteAudit(ctx, run.tx, { projectId: input.projectId, action: "run.resume", subject: `run ${run.id}`, ...change });
    return goOn(run);
  });
  await refreshIfMany(ctx, enqueued);
}
