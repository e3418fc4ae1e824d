import { setRunStatus } from "@/lib/db/run-snapshots";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { commandRun, refuseUnless } from "./command";

/** Stops a run for now: calls under way are finished and kept, no new ones are made. */
export async function pauseRun(ctx: Context, input: { projectId: string; runId: string }): Promise<void> {
  await commandRun(ctx, input, "runs.manage", async (run) => {
    refuseUnless(run.locked.status === "running" || run.locked.status === "gated", run, "paused");
    await setRunStatus(run.sql, run.id, { status: "paused", pauseReason: "person" });
    const change = { before: { status: run.locked.status }, after: { status: "paused" } };
    await noteAudit(ctx, run.tx, { projectId: input.projectId, action: "run.pause", subject: `run ${run.id}`, ...change });
  });
}
