import { sqlOf } from "@/lib/db/sql";
import { everything } from "@/lib/review/selection";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { claimItems } from "@/lib/services/review/claim";
import { giveBackItems } from "@/lib/services/review/give-back";
import { makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember } from "@/lib/testing/factories/people";
import { makeWorkplace, type Workplace } from "./workplace";

const judged = 10_000;
const tries = 60;

/** How long a claim takes over so many instructions (1,000,000) for someone new and for someone who has judged 10,000. */
export async function bench(args: readonly string[] = []): Promise<void> {
  const instructions = Number(args[0] ?? 1_000_000);
  const workplace = await makeWorkplace();
  try {
    const { database } = workplace;
    const made = await makeReviewProject(database, { chains: 1 });
    await fill(workplace, made.projectId, instructions);
    const lead = await makeMember(database, made.projectId, "lead");
    await changeReviewSettings(lead.ctx, { projectId: made.projectId, overlap: 3 });
    const fresh = await makeMember(database, made.projectId, "annotator");
    const busy = await makeMember(database, made.projectId, "annotator");
    await work(workplace, made.projectId, busy.id);
    for (const [name, person] of [
      ["new to the project", fresh],
      [`after ${judged} verdicts`, busy],
    ] as const) {
      const times: number[] = [];
      for (let at = 0; at < tries; at += 1) {
        const began = performance.now();
        const { rows } = await claimItems(person.ctx, { projectId: made.projectId, count: 10, selection: everything });
        times.push(performance.now() - began);
        if (rows.length !== 10) throw new Error(`a claim brought ${rows.length} items`);
        if (at % 2 === 1) await giveBackItems(person.ctx, { projectId: made.projectId, except: [] });
      }
      const sorted = times.filter((_, at) => at % 2 === 0).sort((one, other) => one - other);
      const ms = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
      console.log(
        `claim of 10 over ${instructions} instructions, ${name}: p50 ${ms(0.5)} ms, p95 ${ms(0.95)} ms (with the items read whole)`,
      );
    }
  } finally {
    await workplace.clear();
  }
}

/** So many short instructions, five levels a query. */
async function fill({ database }: Workplace, projectId: string, count: number): Promise<void> {
  const sql = sqlOf(database.pool);
  await sql.query(
    `insert into "Query" (id, "runId", "seedId", position, text)
     select gen_random_uuid(), i."runId", i."seedId", n, 'Query ' || n
     from (select * from "Instruction" where "projectId" = $1::uuid limit 1) i, generate_series(1, $2::int) n`,
    [projectId, Math.ceil(count / 5)],
  );
  await sql.query(
    `insert into "Instruction" (id, "projectId", "runId", "seedId", "queryId", track, level, text, "filterDecision")
     select gen_random_uuid(), $1::uuid, q."runId", q."seedId", q.id, 'general', level, 'Number ' || q.position, 'keep'
     from "Query" q, generate_series(1, 5) level where q.position > 0 order by q.position, level`,
    [projectId],
  );
  await sql.query("analyze");
}

/** The first 10,000 items, judged by this person, as so many claims and verdicts would have left them. */
async function work({ database }: Workplace, projectId: string, userId: string): Promise<void> {
  const sql = sqlOf(database.pool);
  await sql.query(
    `with first as (select id, ordinal from "Instruction" where "projectId" = $1::uuid order by ordinal limit ${judged}),
     given as (insert into "Verdict" (id, "projectId", "userId", "instructionId", decision, "idempotencyKey")
       select gen_random_uuid(), $1::uuid, $2, id, 'accept', gen_random_uuid()::text from first)
     insert into "Assignment" (id, "projectId", "instructionId", "userId", slot, status) select gen_random_uuid(), $1::uuid, id, $2, 1, 'done' from first`,
    [projectId, userId],
  );
  await sql.query(
    `update "Membership" set "claimedTo" = (select max(o.ordinal) from (select ordinal from "Instruction" where "projectId" = $1::uuid
       order by ordinal limit ${judged}) o) where "userId" = $2`,
    [projectId, userId],
  );
  await sql.query('analyze "Assignment"');
  await sql.query('analyze "Verdict"');
}
