import { randomUUID } from "node:crypto";
import type pg from "pg";
import { countBulkAction } from "@/lib/services/bulk-actions/count";
import { readBulkAction } from "@/lib/services/bulk-actions/list";
import { startBulkAction } from "@/lib/services/bulk-actions/start";
import { undoBulkAction } from "@/lib/services/bulk-actions/undo";
import { workBulkAction } from "@/lib/services/bulk-actions/work";
import { makeMember } from "@/lib/testing/factories/people";
import { openLarge } from "./large-project";

const limitSeconds = 15;

/** Counts, rejects and undoes a tenth of the large project (100,000 of a million), and checks that all is as it was. */
export async function bench(args: readonly string[] = []): Promise<void> {
  const { database, projectId, close } = await openLarge(Number(args[0] ?? 1_000_000));
  try {
    const { ctx } = await makeMember(database, projectId, "lead", "Bench lead");
    const scope = { kind: "selection", query: { run: "1", level: "1,2" } } as const;
    const before = await fingerprint(database.pool, projectId);
    const id = randomUUID();
    const counted = await timed("counted", () => countBulkAction(ctx, { projectId, id, verb: "reject", scope }));
    console.log(`${counted.count} instructions: ${JSON.stringify(counted.byState)}`);
    const work = () => workBulkAction(ctx, { bulkActionId: id }, new AbortController().signal);
    const took = await seconds("rejected", async () => {
      await startBulkAction(ctx, { projectId, token: id, count: counted.count, reason: "Bench" });
      await work();
    });
    const done = await readBulkAction(ctx, { projectId, id });
    const events = await database.pool.query<{ n: number }>(
      `select count(*)::int as n from "AuditEvent" where "projectId" = $1 and "after" ->> 'bulkActionId' = $2`,
      [projectId, id],
    );
    const undoTook = await seconds("undone", async () => {
      await undoBulkAction(ctx, { projectId, id });
      await work();
    });
    const undone = await readBulkAction(ctx, { projectId, id });
    const isSame = (await fingerprint(database.pool, projectId)) === before;
    console.log(
      `status ${done.status} then ${undone.status}, skipped ${done.skipped}, left ${undone.left}, audit events ${events.rows[0]?.n}`,
    );
    console.log(isSame ? "every instruction stands as it stood before" : "the states differ from before");
    const isLate = took > limitSeconds || undoTook > limitSeconds;
    if (!isSame || isLate || events.rows[0]?.n !== counted.count) process.exitCode = 1;
  } finally {
    await close();
  }
}

async function fingerprint(pool: pg.Pool, projectId: string): Promise<string> {
  const { rows } = await pool.query<{ sum: string }>(
    `select sum(hashtextextended("id"::text || "reviewState"::text || "version", 0)::numeric)::text as "sum" from "Instruction" where "projectId" = $1`,
    [projectId],
  );
  return rows[0]?.sum ?? "";
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  console.log(`${what.padEnd(10)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

async function seconds(what: string, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await timed(what, work);
  return (performance.now() - began) / 1000;
}
