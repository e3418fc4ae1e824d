import { setRunBudget } from "@/lib/db/run-money";
import { setRunStatus } from "@/lib/db/run-snapshots";
import { AppError } from "@/lib/errors";
import { RunModels } from "@/lib/schema/run";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { commandRun, goOn, type HeldRun, refreshIfMany, refuseUnless } from "./command";
import { refuseUnknownPrices } from "./start";

/** Changes what a run may spend; null lifts the limit. A run that stopped for its budget goes on at once. */
export async function raiseBudget(ctx: Context, input: { projectId: string; runId: string; budgetMicroUsd: number | null }): Promise<void> {
  const { projectId, budgetMicroUsd } = input;
  const { enqueued } = await commandRun(ctx, input, "runs.manage", async (run) => {
    const { status, budgetMicroUsd: before } = run.locked;
    refuseUnless(status !== "cancelled" && status !== "done", run, "given another budget");
    if (budgetMicroUsd !== null) refuseUnfit(run, budgetMicroUsd);
    await setRunBudget(run.sql, run.id, budgetMicroUsd);
    const change = { before: { budgetMicroUsd: before }, after: { budgetMicroUsd } };
    await noteAudit(ctx, run.tx, { projectId, action: "run.budget", subject: `run ${run.id}`, ...change });
    if (status !== "paused" || run.pauseReason !== "budget") return { enqueued: 0 };
    await setRunStatus(run.sql, run.id, { status: "running" });
    return goOn(run);
  });
  await refreshIfMany(ctx, enqueued);
}

function refuseUnfit({ number, locked, models }: HeldRun, budgetMicroUsd: number): void {
  const bound = locked.spentMicroUsd + locked.reservedMicroUsd;
  if (budgetMicroUsd < bound) {
    throw new AppError("conflict", `run ${number} has spent or set aside ${bound} micro-USD already: its budget cannot be less`);
  }
  // Chunks under way were begun without a limit and would not keep to it.
  if (locked.budgetMicroUsd === null && locked.status === "running") {
    throw new AppError("conflict", `run ${number} is running without a budget: pause it before giving it one`);
  }
  refuseUnknownPrices(RunModels.parse(models));
}
