import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import type { Db } from "pg-boss";
import type { Sql } from "@/lib/db/sql";
import { type JobQueue, openQueue } from "./queue";

/** A kind of background work: one job at a time in each worker, given to another when its worker falls silent. */
export interface Task {
  queue: string;
  /** Throwing hands the job back; it is tried again later. `signal` says that this worker is about to stop. */
  work(payload: unknown, signal: AbortSignal): Promise<void>;
}

const queueOptions = {
  heartbeatSeconds: 10,
  retryLimit: 20,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  expireInSeconds: 86_400,
};
const touchMs = 3000;
const pollMs = 500;

/** Puts a job in its queue, within the transaction `sql` belongs to. */
export async function enqueueTask(pool: pg.Pool, sql: Sql, queue: string, payload: object): Promise<void> {
  await enqueueTaskIn(await openQueue(pool), sql, queue, payload);
}

/** The same with the queue at hand. */
export async function enqueueTaskIn({ boss }: JobQueue, sql: Sql, queue: string, payload: object): Promise<void> {
  await boss.createQueue(queue, queueOptions);
  const within: Db = { executeSql: async (text, values) => ({ rows: await sql.query(text, values) }) };
  await boss.send(queue, payload, { db: within });
}

/** Works on the tasks' jobs until the returned function is called; that waits for the jobs under way. */
export function startTasks(pool: pg.Pool, tasks: readonly Task[], onError: (error: unknown) => void): () => Promise<void> {
  const stopping = new AbortController();
  const loops = tasks.map((task) => serve(pool, task, stopping.signal, onError));
  return async () => {
    stopping.abort();
    await Promise.all(loops);
  };
}

async function serve(pool: pg.Pool, task: Task, signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  let isKnown = false;
  while (!signal.aborted) {
    try {
      const { boss } = await openQueue(pool);
      if (!isKnown) await boss.createQueue(task.queue, queueOptions);
      isKnown = true;
      if (!(await workOnce(pool, task, signal, onError))) await rest(pollMs, signal);
    } catch (error) {
      onError(error);
      await rest(pollMs, signal);
    }
  }
}

async function workOnce(pool: pg.Pool, task: Task, signal: AbortSignal, onError: (error: unknown) => void): Promise<boolean> {
  const { boss, db } = await openQueue(pool);
  const [job] = await boss.fetch<object>(task.queue, { batchSize: 1, db });
  if (!job) return false;
  const claim = { id: job.id, retryCount: job.retryCount };
  const beat = setInterval(() => void boss.touch(task.queue, [claim], { db }).catch(onError), touchMs);
  try {
    await task.work(job.data, signal);
    await boss.complete(task.queue, [claim], null, { db });
  } catch (error) {
    if (!signal.aborted) onError(error);
    await boss.fail(task.queue, [claim], { message: error instanceof Error ? error.message : String(error) }, { db });
  } finally {
    clearInterval(beat);
  }
  return true;
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch((error: Error) => {
    if (error.name !== "AbortError") throw error;
  });
}
