import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client";

/** A Prisma client or a transaction of one: every named question takes either. */
export type Db = Prisma.TransactionClient;

export interface Database {
  prisma: PrismaClient;
  /** for bulk COPY and the pipeline's set-based writes */
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Prisma's own limits (2 and 5 s) turn a slow machine into an error: an edit looks at its whole chain in its transaction. */
const patience = { maxWait: 20_000, timeout: 30_000 };

/**
 * Many people ask short questions at once: helpers started for one of them, or code compiled for it, take longer to start than to
 * help. And the data lies in memory or on a disk without a head to move, which Postgres does not assume by itself.
 */
async function quick(client: pg.ClientBase): Promise<void> {
  await client.query("set max_parallel_workers_per_gather = 0; set jit = off; set random_page_cost = 1.1");
}

/**
 * A connection has learnt the catalogue and planned the long questions after a while: ending it in every pause of ten seconds, as the
 * pool would, makes the next person wait for all that again.
 */
const idleMs = 10 * 60_000;

export function connect(url: string, options: { poolSize?: number } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: options.poolSize ?? 10, idleTimeoutMillis: idleMs, onConnect: quick });
  // An idle connection that dies (a restarted server) is replaced on next use; without a listener it ends the process.
  pool.on("error", () => {});
  // The same goes for one that dies while it is checked out and between two statements.
  pool.on("connect", (client) => client.on("error", () => {}));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: false }), transactionOptions: patience });
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { prisma, pool, close };
}
