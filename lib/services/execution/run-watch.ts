import type pg from "pg";
import { runStatuses } from "@/lib/db/run-snapshots";
import { isConnectionLoss, sqlOf } from "@/lib/db/sql";

const lookMs = 400;

interface Watched {
  batches: number;
  controller: AbortController;
}

/** Tells the batches of a run when it no longer runs: someone paused or cancelled it, or this worker is to stop. */
export class RunWatch {
  private readonly pool: pg.Pool;
  private readonly onError: (error: unknown) => void;
  private readonly runs = new Map<string, Watched>();
  private timer: NodeJS.Timeout | null = null;
  private isStopping = false;

  constructor(pool: pg.Pool, onError: (error: unknown) => void) {
    this.pool = pool;
    this.onError = onError;
  }

  /** The signal lasts as long as any batch of the run does. */
  enter(runId: string): AbortSignal {
    const watched = this.runs.get(runId) ?? { batches: 0, controller: new AbortController() };
    // A run that was paused and resumed while an old batch winds down starts afresh.
    const live = watched.controller.signal.aborted ? { batches: watched.batches, controller: new AbortController() } : watched;
    live.batches += 1;
    this.runs.set(runId, live);
    if (this.isStopping) live.controller.abort();
    this.timer ??= setTimeout(() => void this.look(), lookMs);
    return live.controller.signal;
  }

  leave(runId: string): void {
    const watched = this.runs.get(runId);
    if (!watched) return;
    watched.batches -= 1;
    if (watched.batches <= 0) this.runs.delete(runId);
  }

  stop(): void {
    this.isStopping = true;
    if (this.timer) clearTimeout(this.timer);
    for (const { controller } of this.runs.values()) controller.abort();
  }

  private async look(): Promise<void> {
    this.timer = null;
    try {
      const statuses = await runStatuses(sqlOf(this.pool), [...this.runs.keys()]);
      for (const [runId, { controller }] of this.runs) if ((statuses.get(runId) ?? "running") !== "running") controller.abort();
    } catch (error) {
      if (!isConnectionLoss(error)) this.onError(error);
    }
    if (this.runs.size > 0 && !this.isStopping) this.timer ??= setTimeout(() => void this.look(), lookMs);
  }
}
