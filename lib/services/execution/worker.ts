import { randomUUID } from "node:crypto";
import os from "node:os";
import type pg from "pg";
import { isConnectionLoss, sqlOf } from "@/lib/db/sql";
import { beat, liveWorkers, removeWorker } from "@/lib/db/workers";
import { type Batch, Puller } from "@/lib/jobs/puller";
import { type JobQueue, openQueue, refreshQueueStatistics, startSupervisor } from "@/lib/jobs/queue";
import { ChunkQueue } from "@/lib/schema/chunk";
import { BatchRunner } from "./batch-runner";
import { CallStore } from "./call-store";
import { ModelPool } from "./model-pool";
import { RunWatch } from "./run-watch";
import { reviveRuns } from "./set-going";

export interface WorkerOptions {
  pool: pg.Pool;
  onError(error: unknown): void;
  /** how often a call is sent before it fails; 5 where absent */
  attempts?: number;
}

export interface RunningWorker {
  id: string;
  /** Finishes or hands back what is under way. */
  stop(): Promise<void>;
}

const beatMs = 2000;
const graceMs = 5000;
const roomWhenUnknown = 64;
const refreshMs = 60_000;
const reviveMs = 10_000;

/** Works on the chunks of every run until it is stopped. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const jobs = await openQueue(options.pool);
  const worker = new Worker(options, jobs);
  await worker.start();
  return { id: worker.id, stop: () => worker.stop() };
}

class Worker {
  readonly id = randomUUID();
  private readonly options: WorkerOptions;
  private readonly jobs: JobQueue;
  private readonly models: ModelPool;
  private readonly watch: RunWatch;
  private readonly pullers: Map<ChunkQueue, Puller>;
  private readonly hard = new AbortController();
  private readonly open = new Map<ChunkQueue, number>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly chores = new Set<Promise<void>>();
  private stopSupervisor: () => Promise<void> = async () => {};

  constructor(options: WorkerOptions, jobs: JobQueue) {
    this.options = options;
    this.jobs = jobs;
    this.models = new ModelPool(options.pool);
    this.watch = new RunWatch(options.pool, options.onError);
    const { models, watch, hard } = this;
    const runner = new BatchRunner({
      ...{ pool: options.pool, jobs, models, watch, hard: hard.signal, attempts: options.attempts ?? 5 },
      store: new CallStore(options.pool),
      onEnqueued: () => this.wakeAll(),
    });
    const puller = (queue: ChunkQueue) =>
      new Puller({
        ...{ jobs, queue, room: () => this.room(queue), onError: (error: unknown) => this.report(error) },
        work: (batch) => this.counted(batch, (onAnswered) => runner.run(batch, onAnswered)),
      });
    this.pullers = new Map(ChunkQueue.options.map((queue) => [queue, puller(queue)]));
  }

  async start(): Promise<void> {
    await this.beat();
    this.stopSupervisor = await startSupervisor(this.options.pool, (error) => this.report(error));
    this.every(beatMs, () => this.beat());
    this.every(refreshMs, () => refreshQueueStatistics(this.options.pool));
    this.every(reviveMs, () => this.revive());
    for (const puller of this.pullers.values()) puller.start();
  }

  async stop(): Promise<void> {
    const force = setTimeout(() => this.hard.abort(), graceMs);
    this.watch.stop();
    await Promise.all([...this.pullers.values()].map((puller) => puller.stop()));
    clearTimeout(force);
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.chores);
    await this.stopSupervisor();
    await removeWorker(sqlOf(this.options.pool), this.id).catch((error: unknown) => this.report(error));
  }

  /** Enough is fetched ahead that no slot waits for the database; no more, so that others and higher priorities get their turn. */
  private room(queue: ChunkQueue): number {
    const open = this.open.get(queue) ?? 0;
    if (queue === "local") return 128 - open;
    const capacity = this.models.capacity(queue) || roomWhenUnknown;
    return Math.ceil(capacity * 1.5) + 16 - open;
  }

  /** Keeps count of the items whose calls are still to be made or under way. */
  private async counted({ queue, itemIds }: Batch, work: (onAnswered: () => void) => Promise<void>): Promise<void> {
    let left = itemIds.length;
    const count = (change: number) => this.open.set(queue, (this.open.get(queue) ?? 0) + change);
    count(left);
    try {
      await work(() => {
        left -= 1;
        count(-1);
        this.pullers.get(queue)?.wake();
      });
    } finally {
      count(-left);
    }
  }

  private wakeAll(): void {
    for (const puller of this.pullers.values()) puller.wake();
  }

  /** Does something again and again; what is being done when the worker stops is waited for. */
  private every(ms: number, work: () => Promise<void>): void {
    const chore = () => {
      const done = work()
        .catch((error: unknown) => this.report(error))
        .finally(() => this.chores.delete(done));
      this.chores.add(done);
    };
    this.timers.push(setInterval(chore, ms));
  }

  private async revive(): Promise<void> {
    if ((await reviveRuns(this.options.pool, this.jobs)) > 0) this.wakeAll();
  }

  private async beat(): Promise<void> {
    const sql = sqlOf(this.options.pool);
    await beat(sql, { id: this.id, host: os.hostname(), pid: process.pid });
    const live = await liveWorkers(sql);
    const index = live.indexOf(this.id);
    if (index !== -1) this.models.takeShare(index, live.length);
  }

  /** A database that is away is not news for each of the many that ask it. */
  private report(error: unknown): void {
    if (!isConnectionLoss(error)) this.options.onError(error);
  }
}
