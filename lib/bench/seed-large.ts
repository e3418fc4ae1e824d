import { openLarge } from "./large-project";

/** Makes the large project (1,000,000 instructions unless told otherwise) for the benches that need one; kept for the next time. */
export async function bench(args: readonly string[] = []): Promise<void> {
  const instructions = Number(args[0] ?? 1_000_000);
  const { database, projectId, close } = await openLarge(instructions);
  try {
    const { rows } = await database.pool.query<{ table: string; rows: string; size: string }>(
      `select relname as "table", n_live_tup::text as "rows", pg_size_pretty(pg_total_relation_size(relid)) as "size"
       from pg_stat_user_tables where n_live_tup > 1000 and schemaname = 'public' order by pg_total_relation_size(relid) desc`,
    );
    console.log(`project ${projectId}`);
    for (const { table, rows: many, size } of rows) console.log(`${table.padEnd(24)} ${many.padStart(10)} ${size.padStart(10)}`);
  } finally {
    await close();
  }
}
