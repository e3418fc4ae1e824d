import pg from "pg";
import { ensurePostgres } from "@/lib/launch/postgres";
import { dataFolder } from "./settings";

/** Rows of the database under test, for state that no screen can make. */
export async function query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const { url } = await ensurePostgres(dataFolder());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
