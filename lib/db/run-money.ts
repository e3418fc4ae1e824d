import { jsonParameter } from "./json-parameter";
import { lockRun } from "./run-snapshots";
import type { Sql } from "./sql";

/**
 * Sets money aside for a chunk's calls, as far as the budget reaches: spent and reserved never exceed it together.
 *
 * @param wanted micro-USD to add to what the chunk holds
 * @param atLeast less than this is of no use
 * @returns what was added (0: nothing could be), and whether other chunks hold money that may come free
 */
export async function reserve(
  sql: Sql,
  reservation: { chunkId: string; runId: string; wanted: number; atLeast: number },
): Promise<{ added: number; othersHold: boolean }> {
  const { chunkId, runId, wanted, atLeast } = reservation;
  const run = await lockRun(sql, runId);
  if (!run || run.budgetMicroUsd === null) return { added: wanted, othersHold: false };
  const free = run.budgetMicroUsd - run.spentMicroUsd - run.reservedMicroUsd;
  const added = free < atLeast ? 0 : Math.min(wanted, free);
  if (added > 0) {
    await sql.query(
      `insert into "RunReservation" ("chunkId", "runId", "microUsd") values ($1::uuid, $2::uuid, $3::bigint)
       on conflict ("chunkId") do update set "microUsd" = "RunReservation"."microUsd" + excluded."microUsd", "updatedAt" = now()`,
      [chunkId, runId, added],
    );
  }
  const [others] = await sql.query<{ hold: boolean }>(
    `select exists(select 1 from "RunReservation" where "runId" = $1::uuid and "chunkId" <> $2::uuid and "microUsd" > 0) as hold`,
    [runId, chunkId],
  );
  return { added, othersHold: others?.hold ?? false };
}

/** Gives back money a chunk has set aside and does not need at present. */
export async function giveBack(sql: Sql, chunkId: string, microUsd: number): Promise<void> {
  await sql.query(`update "RunReservation" set "microUsd" = greatest(0, "microUsd" - $2::bigint) where "chunkId" = $1::uuid`, [
    chunkId,
    microUsd,
  ]);
}

export async function dropReservations(sql: Sql, chunkIds: readonly string[]): Promise<void> {
  await sql.query(`delete from "RunReservation" where "chunkId" = any($1::uuid[])`, [chunkIds]);
}

export interface Spending {
  runId: string;
  chunkId: string;
  microUsd: number;
}

/** Books what calls have cost: onto their runs, and out of what their chunks had set aside. */
export async function bookSpending(sql: Sql, spendings: readonly Spending[]): Promise<void> {
  const paid = spendings.filter(({ microUsd }) => microUsd > 0);
  if (paid.length === 0) return;
  const json = jsonParameter(paid);
  await sql.query(
    `update "Run" r set "spentMicroUsd" = r."spentMicroUsd" + s.sum
     from (select "runId", sum("microUsd")::bigint as sum from jsonb_to_recordset($1::jsonb) as e("runId" uuid, "microUsd" bigint)
       group by "runId" order by "runId") s where r.id = s."runId"`,
    [json],
  );
  await sql.query(
    `update "RunReservation" r set "microUsd" = greatest(0, r."microUsd" - s.sum)
     from (select "chunkId", sum("microUsd")::bigint as sum from jsonb_to_recordset($1::jsonb) as e("chunkId" uuid, "microUsd" bigint)
       group by "chunkId") s where r."chunkId" = s."chunkId"`,
    [json],
  );
}

export async function setRunBudget(sql: Sql, runId: string, budgetMicroUsd: number | null): Promise<void> {
  await sql.query(`update "Run" set "budgetMicroUsd" = $2::bigint where id = $1::uuid`, [runId, budgetMicroUsd]);
}
