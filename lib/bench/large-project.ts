import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { connect, type Database } from "@/lib/db/client";
import { migrate } from "@/lib/launch/migrate";
import { ensurePostgres, stopPostgres } from "@/lib/launch/postgres";
import { fillLarge } from "./large-rows";

export const largeSlug = "bench-large";

export interface LargeProject {
  projectId: string;
  instructions: number;
  /** of the database */
  url: string;
  database: Database;
  close(): Promise<void>;
}

/** The large project, made when it is not there yet. Its data folder stays, so that the next bench starts at once. */
export async function openLarge(instructions: number, poolSize = 10): Promise<LargeProject> {
  const folder = path.resolve(process.env.LARCH_BENCH_DATA ?? path.join(os.tmpdir(), "larch-bench-large"), String(instructions));
  const { url, started } = await ensurePostgres(folder);
  try {
    await migrate(url);
    const database = connect(url, { poolSize });
    const projectId = (await found(database.pool)) ?? (await fillLarge(database.pool, { slug: largeSlug, instructions, tell }));
    const close = async () => {
      await database.close();
      if (started) await stopPostgres(folder);
    };
    return { projectId, instructions, url, database, close };
  } catch (error) {
    if (started) await stopPostgres(folder);
    throw error;
  }
}

/** Complete ones only: all rows come in one transaction. */
async function found(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(`select "id" from "Project" where "slug" = $1`, [largeSlug]);
  return rows[0]?.id ?? null;
}

const started = performance.now();

function tell(line: string): void {
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${line}`);
}
