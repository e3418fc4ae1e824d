import { decideItems } from "@/lib/db/run-held";
import { setRunStatus } from "@/lib/db/run-snapshots";
import { AppError } from "@/lib/errors";
import type { HeldDecision } from "@/lib/schema/run-view";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, type Context } from "@/lib/services/context";
import { commandRun, goOn, refreshIfMany, refuseUnless } from "./command";
import { stagesBehind } from "./gates";

export type DecideHeldInput = { projectId: string; runId: string } & Omit<HeldDecision, "reason"> & { reason?: string };

/** Lets what stands behind a gate go on, or drops it: one row, some, or all. */
export async function decideHeld(ctx: Context, input: DecideHeldInput): Promise<{ decided: number }> {
  const { projectId, itemIds, gate, decision, reason = "" } = input;
  const { decided, enqueued } = await commandRun(ctx, input, "gates.decide", async (run) => {
    refuseUnless(run.locked.status !== "cancelled", run, "decided on");
    const gates = run.settings.gates.filter((id) => gate === undefined || id === gate);
    const items = await decideItems(run.sql, run.id, {
      stages: stagesBehind(run.stages, gates),
      itemIds: itemIds === "all" ? null : itemIds,
      userId: actorUserId(ctx.actor),
      dropped: decision === "drop" ? { reason: "rejected at the gate", detail: reason } : null,
    });
    if (items.length === 0) throw new AppError("conflict", `nothing of that is held in run ${run.number} any more: someone has decided it`);
    const after = { decision, reason, rows: items.length, itemIds: itemIds === "all" ? "all" : [...itemIds], ...(gate ? { gate } : {}) };
    await noteAudit(ctx, run.tx, { projectId, action: `run.gate.${decision}`, subject: `run ${run.id}`, after });
    if (run.locked.status === "paused") return { decided: items.length, enqueued: 0 };
    if (run.locked.status === "gated") await setRunStatus(run.sql, run.id, { status: "running" });
    return { decided: items.length, enqueued: (await goOn(run)).enqueued };
  });
  await refreshIfMany(ctx, enqueued);
  return { decided };
}
