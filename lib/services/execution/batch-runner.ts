import type pg from "pg";
import { type RunSnapshot, runSnapshot, setRunStatus } from "@/lib/db/run-snapshots";
import { isConnectionLoss, patiently, sqlOf } from "@/lib/db/sql";
import type { Batch } from "@/lib/jobs/puller";
import type { JobQueue } from "@/lib/jobs/queue";
import { stages } from "@/lib/pipeline/index";
import { stagesOfRun } from "@/lib/pipeline/routing";
import type { Asked } from "./asker";
import { BatchWork } from "./batch-work";
import type { CallStore } from "./call-store";
import type { ModelPool } from "./model-pool";
import type { RunWatch } from "./run-watch";
import { stageContext } from "./stage-context";

export interface BatchRunnerOptions {
  pool: pg.Pool;
  jobs: JobQueue;
  models: ModelPool;
  store: CallStore;
  watch: RunWatch;
  /** ends calls under way */
  hard: AbortSignal;
  /** how often a call is sent before it fails */
  attempts: number;
  /** something new waits in the queues */
  onEnqueued(): void;
}

/** A batch that broke so often will break again: the run is paused and says why. */
const mostBreaks = 4;

/** Works on batches: loads, plans, asks, settles. */
export class BatchRunner {
  private readonly options: BatchRunnerOptions;
  private readonly snapshots = new Map<string, Promise<RunSnapshot | null>>();
  private readonly flights = new Map<string, Promise<Asked>>();

  constructor(options: BatchRunnerOptions) {
    this.options = options;
  }

  /** @param onAnswered told once for each item that needs no more calls */
  async run(batch: Batch, onAnswered: () => void): Promise<void> {
    const run = await this.snapshot(batch.runId);
    const ofRun = run ? stagesOfRun(stages, run.settings) : [];
    const stage = ofRun.find(({ id }) => id === batch.stage);
    if (!run || !stage) throw new Error(`a chunk of run ${batch.runId} is for the stage ${batch.stage}, which is not one of its stages`);
    const soft = this.options.watch.enter(run.id);
    const context = stageContext(run, stage.id);
    try {
      await new BatchWork(this.options, { batch, run, stages: ofRun, stage, context, soft, onAnswered, flights: this.flights }).go();
    } catch (error) {
      await this.broken(batch, error);
      throw error;
    } finally {
      this.options.watch.leave(run.id);
    }
  }

  private async broken(batch: Batch, error: unknown): Promise<void> {
    const breaks = Math.max(...batch.claims.map(({ retryCount }) => retryCount));
    if (breaks < mostBreaks || isConnectionLoss(error)) return;
    const pauseDetail = `${batch.stage} broke ${breaks + 1} times: ${error instanceof Error ? error.message : String(error)}`;
    await setRunStatus(sqlOf(this.options.pool), batch.runId, { status: "paused", pauseDetail });
  }

  private snapshot(runId: string): Promise<RunSnapshot | null> {
    const known = this.snapshots.get(runId);
    if (known) return known;
    if (this.snapshots.size > 50) this.snapshots.clear();
    const read = patiently(() => runSnapshot(sqlOf(this.options.pool), runId));
    this.snapshots.set(runId, read);
    read.then((run) => run ?? this.snapshots.delete(runId)).catch(() => this.snapshots.delete(runId));
    return read;
  }
}
