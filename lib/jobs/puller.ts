import type { Job } from "pg-boss";
import { Chunk, type ChunkQueue } from "@/lib/schema/chunk";
import { type JobQueue, queueName } from "./queue";

/** One claim of a job: the attempt fences everything done with it later. */
export interface Claim {
  id: string;
  retryCount: number;
}

/** Jobs of the same run and stage, worked on together. */
export interface Batch extends Chunk {
  queue: ChunkQueue;
  claims: Claim[];
}

export interface PullerOptions {
  jobs: JobQueue;
  queue: ChunkQueue;
  /** how many more items this worker wants to have under way */
  room(): number;
  work(batch: Batch): Promise<void>;
  onError(error: unknown): void;
}

const pollMs = 250;
const touchMs = 3000;
const chunkItems = 16;
const batchItems = 32;
const restAfterErrorMs = 500;

/** Takes chunks out of one queue for as long as there is room for their calls. */
export class Puller {
  private readonly options: PullerOptions;
  private readonly active = new Map<string, Claim>();
  private readonly working = new Set<Promise<void>>();
  private isStopping = false;
  private wakeUp: () => void = () => {};
  private loop: Promise<void> = Promise.resolve();
  private beat: NodeJS.Timeout | undefined;

  constructor(options: PullerOptions) {
    this.options = options;
  }

  start(): void {
    this.beat = setInterval(() => void this.touch(), touchMs);
    this.loop = this.pull();
  }

  /** Something was enqueued or finished: look again now. */
  wake(): void {
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.loop;
    await Promise.all(this.working);
    clearInterval(this.beat);
  }

  private async pull(): Promise<void> {
    while (!this.isStopping) {
      const room = this.options.room();
      const batches = room > 0 ? await this.fetch(Math.min(Math.ceil(room / chunkItems), 8)) : [];
      for (const batch of batches) this.begin(batch);
      if (batches.length === 0) await this.rest(pollMs);
    }
  }

  private async fetch(batchSize: number): Promise<Batch[]> {
    const { jobs, queue } = this.options;
    try {
      const found = await jobs.boss.fetch<object>(queueName(queue), { batchSize, db: jobs.db });
      return batched(
        queue,
        found.filter(({ id }) => !this.active.has(id)),
      );
    } catch (error) {
      this.options.onError(error);
      await this.rest(restAfterErrorMs);
      return [];
    }
  }

  private begin(batch: Batch): void {
    for (const claim of batch.claims) this.active.set(claim.id, claim);
    const done = this.work(batch).finally(() => {
      for (const { id } of batch.claims) this.active.delete(id);
      this.working.delete(done);
      this.wake();
    });
    this.working.add(done);
  }

  private async work(batch: Batch): Promise<void> {
    try {
      await this.options.work(batch);
    } catch (error) {
      this.options.onError(error);
      const { jobs, queue } = this.options;
      const output = { message: error instanceof Error ? error.message : String(error) };
      // A job that cannot even be handed back falls silent, and the supervisor gives it out again.
      await jobs.boss.fail(queueName(queue), batch.claims, output, { db: jobs.db }).catch(this.options.onError);
    }
  }

  private async touch(): Promise<void> {
    if (this.active.size === 0) return;
    const { jobs, queue, onError } = this.options;
    await jobs.boss.touch(queueName(queue), [...this.active.values()], { db: jobs.db }).catch(onError);
  }

  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.isStopping ? 0 : ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Small chunks of one run and stage are joined, so that a stage with few items costs few transactions. */
export function batched(queue: ChunkQueue, jobs: readonly Pick<Job<object>, "id" | "retryCount" | "data">[]): Batch[] {
  const batches: Batch[] = [];
  for (const { id, retryCount, data } of jobs) {
    const chunk = Chunk.parse(data);
    const open = batches.find(
      ({ runId, stage, itemIds }) => runId === chunk.runId && stage === chunk.stage && itemIds.length + chunk.itemIds.length <= batchItems,
    );
    if (open) {
      open.itemIds.push(...chunk.itemIds);
      open.claims.push({ id, retryCount });
    } else batches.push({ ...chunk, itemIds: [...chunk.itemIds], queue, claims: [{ id, retryCount }] });
  }
  return batches;
}
