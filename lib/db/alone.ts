import { setTimeout } from "node:timers/promises";
import type pg from "pg";

const pollMs = 300;

/**
 * Runs work that no other process may do at the same time, once its turn has come. The lock is the connection's: a process that dies
 * leaves none behind.
 */
export async function alone<T>(pool: pg.Pool, name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    for (;;) {
      signal.throwIfAborted();
      const { rows } = await client.query<{ isMine: boolean }>(`select pg_try_advisory_lock(hashtextextended($1, 0)) as "isMine"`, [name]);
      if (rows[0]?.isMine) return await work();
      await setTimeout(pollMs, undefined, { signal });
    }
  } finally {
    client.release(true);
  }
}
