import { setRunStatus } from "@/lib/db/run-snapshots";
import { clearQueue } from "@/lib/jobs/queue";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { commandRun, refuseUnless } from "./command";

/** Ends a run for good. What it made stays; what still waited stays listed as waiting. */
export async function cancelRun(ctx: Context, input: { projectId: string; runId: string }): Promise<void> {
  await commandRun(ctx, input, "runs.manage", async (run) => {
    const { status } = run.locked;
    refuseUnless(status !== "cancelled" && status !== "done", run, "cancelled");
    await setRunStatus(run.sql, run.id, { status: "cancelled" });
    await clearQueue(run.sql, run.id);
    const change = { before: { status }, after: { status: "cancelled" } };
    await noteAudit(ctx, run.tx, { projectId: input.projectId, action: "run.cancel", subject: `run ${run.id}`, ...change });
  });
}
