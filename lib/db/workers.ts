import type { Sql } from "./sql";

const silentAfter = "10 seconds";

/** Says that this worker lives, and forgets those silent for long. */
export async function beat(sql: Sql, worker: { id: string; host: string; pid: number }): Promise<void> {
  await sql.query(`insert into "Worker" (id, host, pid) values ($1::uuid, $2, $3::int) on conflict (id) do update set "seenAt" = now()`, [
    worker.id,
    worker.host,
    worker.pid,
  ]);
  await sql.query(`delete from "Worker" where "seenAt" < now() - interval '1 hour'`);
}

/** Ids of the workers alive, in an order all of them see alike. */
export async function liveWorkers(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(`select id from "Worker" where "seenAt" > now() - interval '${silentAfter}' order by id`);
  return rows.map(({ id }) => id);
}

export async function removeWorker(sql: Sql, id: string): Promise<void> {
  await sql.query(`delete from "Worker" where id = $1::uuid`, [id]);
}
