import type pg from "pg";
import { type Db, PgBoss } from "pg-boss";
import type { Sql } from "@/lib/db/sql";
import { type Chunk, ChunkQueue } from "@/lib/schema/chunk";

const schema = "larch_jobs";
const queueOptions = {
  heartbeatSeconds: 10,
  retryLimit: 1000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  expireInSeconds: 86_400,
};

export interface PlacedChunk extends Chunk {
  queue: ChunkQueue;
  /** higher first */
  priority: number;
}

/** A door to the job tables that keeps no timers: it enqueues, fetches and settles, and never holds a process open. */
export interface JobQueue {
  boss: PgBoss;
  db: Db;
}

const opened = new WeakMap<pg.Pool, Promise<JobQueue>>();

/** The queue behind a pool; its tables are made on first use. */
export function openQueue(pool: pg.Pool): Promise<JobQueue> {
  const known = opened.get(pool);
  if (known) return known;
  const opening = prepareQueue(pool);
  opened.set(pool, opening);
  opening.catch(() => opened.delete(pool));
  return opening;
}

async function prepareQueue(pool: pg.Pool): Promise<JobQueue> {
  const db: Db = { executeSql: (text, values) => pool.query(text, values) };
  const boss = new PgBoss({ schema, db, supervise: false, schedule: false, registerInstance: false });
  boss.on("error", () => {});
  await boss.start();
  for (const name of ChunkQueue.options) await boss.createQueue(queueName(name), queueOptions);
  // Stopped at once: from here on each call names its own connection, and pg-boss's timers have nothing to do.
  await boss.stop({ graceful: false, close: false });
  return { boss, db };
}

/** Watches the queues: chunks whose worker fell silent are given out again. One for each worker process. */
export async function startSupervisor(pool: pg.Pool, onError: (error: Error) => void): Promise<() => Promise<void>> {
  const db: Db = { executeSql: (text, values) => pool.query(text, values) };
  const seconds = { superviseIntervalSeconds: 5, monitorIntervalSeconds: 5, maintenanceIntervalSeconds: 600 };
  const boss = new PgBoss({ schema, db, ...seconds, supervise: true, schedule: false, registerInstance: false });
  boss.on("error", onError);
  await boss.start();
  return () => boss.stop({ graceful: false, close: false });
}

export function queueName(name: ChunkQueue): string {
  return `larch_chunks_${name}`;
}

/** Puts chunks into their queues, within the transaction `sql` belongs to. */
export async function enqueueChunks({ boss }: JobQueue, sql: Sql, chunks: readonly PlacedChunk[]): Promise<void> {
  const db: Db = { executeSql: async (text, values) => ({ rows: await sql.query(text, values) }) };
  for (const name of ChunkQueue.options) {
    const jobs = chunks.flatMap(({ queue, priority, ...data }) => (queue === name ? [{ data, priority }] : []));
    for (let start = 0; start < jobs.length; start += 1000) {
      await boss.insert(queueName(name), jobs.slice(start, start + 1000), { db });
    }
  }
}

/** Ids of the items a run already has jobs for, waiting or under way. */
export async function itemsInQueue(sql: Sql, runId: string): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>(
    `select jsonb_array_elements_text(data -> 'itemIds') as id from ${schema}.job
     where name = any($1::text[]) and state < 'completed' and data ->> 'runId' = $2`,
    [ChunkQueue.options.map(queueName), runId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Running runs nothing is in the queues for. */
export async function runsWithoutJobs(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select r.id from "Run" r where r.status = 'running' and not exists (
       select 1 from ${schema}.job j where j.name = any($1::text[]) and j.state < 'completed' and j.data ->> 'runId' = r.id::text)`,
    [ChunkQueue.options.map(queueName)],
  );
  return rows.map(({ id }) => id);
}

/** Takes a run's waiting jobs out of the queues; those under way end by themselves. */
export async function clearQueue(sql: Sql, runId: string): Promise<void> {
  await sql.query(`delete from ${schema}.job where name = any($1::text[]) and state < 'active' and data ->> 'runId' = $2`, [
    ChunkQueue.options.map(queueName),
    runId,
  ]);
}

/** After many jobs were put in at once the planner knows nothing of them and fetching is slow; this tells it. */
export async function refreshQueueStatistics(pool: pg.Pool): Promise<void> {
  await pool.query(`vacuum analyze ${schema}.job`);
}
