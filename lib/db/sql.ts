import type pg from "pg";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";

/** Asks one SQL statement. The same questions run on the pool, inside a transaction of it, or inside one of Prisma's. */
export interface Sql {
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** the same, planned once for each connection: for a long text that never changes under its name, whatever its values */
  prepared<Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>;
}

export function sqlOf(connection: Pick<pg.Pool | pg.PoolClient, "query">): Sql {
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await connection.query<Row>(text, [...values])).rows,
    prepared: async <Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]) =>
      (await connection.query<Row>({ name, text, values: [...values] })).rows,
  };
}

/** Asks a statement put together of pieces. Straight through the driver it costs a busy server half of what Prisma's way does. */
export function ask<Row extends pg.QueryResultRow>(sql: Sql, statement: Prisma.Sql): Promise<Row[]> {
  return sql.query<Row>(statement.text, statement.values);
}

export function prismaSql(db: Db): Sql {
  const query = <Row>(text: string, values: readonly unknown[] = []) => db.$queryRawUnsafe<Row[]>(text, ...values);
  // Prisma names no statements: it is planned anew each time.
  return { query, prepared: <Row>(_name: string, text: string, values: readonly unknown[]) => query<Row>(text, values) };
}

/** Runs the work in one transaction of the pool; rolls back and throws on when it throws. */
export async function inTransaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const result = await work(sqlOf(client));
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw new Error("the transaction was rolled back");
    return result;
  } catch (error) {
    await client.query("rollback").catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

const lostCodes = new Set([
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
]);
const busyCodes = new Set(["40001", "40P01"]);

/** True where the server went away or is not up yet: the same statement may be tried again once it is back. */
export function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error);
  if (lostCodes.has(code) || code.startsWith("08")) return true;
  const message = error instanceof Error ? error.message : "";
  return /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable/i.test(
    message,
  );
}

/** True where two transactions met and this one was chosen to give way. */
export function isContention(error: unknown): boolean {
  return busyCodes.has(codeOf(error));
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Repeats work that is safe to repeat until the database is back; anything but a lost connection is thrown on. */
export async function patiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let wait = 100; ; wait = Math.min(wait * 2, 2000)) {
    try {
      return await work();
    } catch (error) {
      if (signal?.aborted || !(isConnectionLoss(error) || isContention(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
