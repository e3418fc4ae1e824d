import { setTimeout as sleep } from "node:timers/promises";
import type { Ledger } from "@/lib/schema/run";
import type { RunningWorker } from "@/lib/services/execution/worker";
import { runLedger } from "@/lib/services/runs/ledger";
import { countLiveWorkers } from "@/lib/services/runs/live-workers";
import type { FoundRun } from "./find-run";
import { progressLine } from "./run-report";
import type { Session } from "./session";

const pollMs = 500;
const pollsPerWorkerCheck = 20;

/**
 * Waits until a run stands still: done, cancelled, paused or behind a gate. Where no worker is alive it is the
 * worker itself, and stays it until the run stands.
 */
export async function waitForRun(session: Session, { projectId, id: runId }: FoundRun): Promise<Ledger> {
  const { ctx, terminal, signal } = session;
  let own: RunningWorker | null = null;
  try {
    for (let polls = 0; ; polls++) {
      if (own === null && polls % pollsPerWorkerCheck === 0 && (await countLiveWorkers(ctx)) === 0) own = await becomeWorker(session);
      const ledger = await runLedger(ctx, { projectId, runId });
      if (ledger.status !== "running" || signal.aborted) return ledger;
      terminal.progress(progressLine(ledger));
      await sleep(pollMs, undefined, { signal }).catch(() => {});
    }
  } finally {
    terminal.settle();
    await own?.stop();
  }
}

async function becomeWorker({ ctx, terminal }: Session): Promise<RunningWorker> {
  const { startWorker } = await import("@/lib/services/execution/worker");
  terminal.note("no worker is running: this command works on the run itself until it stands");
  const onError = (error: unknown) => terminal.note(error instanceof Error ? error.message : String(error));
  return startWorker({ pool: ctx.pool, onError });
}
