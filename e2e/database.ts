import path from "node:path";
import pg from "pg";
import { ensurePostgres } from "@/lib/launch/postgres";

/** Rows of the database under test, for state that no screen can make. */
export async function query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const folder = process.env.LARCH_E2E_DATA;
  if (!folder) throw new Error("LARCH_E2E_DATA is set by e2e/playwright.config.ts");
  const { url } = await ensurePostgres(path.resolve(folder));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
