import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

const prismaMigrateLock = 72707369;

/**
 * Applies the SQL migrations not yet applied, in order, each in its own transaction, and keeps Prisma's own
 * book of them, so that Prisma Migrate can be used on the same database.
 */
export async function migrate(url: string, folder = "prisma/migrations"): Promise<string[]> {
  const client = await reached(url);
  try {
    await client.query("select pg_advisory_lock($1)", [prismaMigrateLock]);
    await client.query(book);
    const known = await client.query<BookRow>(
      'select migration_name, checksum, finished_at from "_prisma_migrations" where rolled_back_at is null',
    );
    const done = new Map(known.rows.map((row) => [row.migration_name, row]));
    const applied: string[] = [];
    for (const name of migrationNames(folder)) {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      const checksum = createHash("sha256").update(sql).digest("hex");
      const row = done.get(name);
      if (row) assertUnchanged(row, checksum);
      else {
        await apply(client, name, sql, checksum);
        applied.push(name);
      }
    }
    return applied;
  } finally {
    await client.end();
  }
}

async function reached(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const { host, pathname } = new URL(url);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `the database ${pathname.slice(1)} at ${host} cannot be reached (${why}): check DATABASE_URL, and that Postgres runs there`,
      { cause },
    );
  }
}

interface BookRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

const book = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

function migrationNames(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function assertUnchanged(row: BookRow, checksum: string): void {
  if (!row.finished_at)
    throw new Error(`migration ${row.migration_name} failed on this database earlier: restore a backup or mark it rolled back`);
  if (row.checksum !== checksum) throw new Error(`migration ${row.migration_name} was edited after it was applied to this database`);
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      'insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Error(`migration ${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
