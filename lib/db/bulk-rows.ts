import type { BulkStatus, BulkVerb } from "@/lib/schema/bulk-action";
import type { Sql } from "./sql";
import { notTakenBackText } from "./standing-sql";

export interface HeldBulkAction {
  id: string;
  verb: BulkVerb;
  status: BulkStatus;
  total: number;
  reached: number;
  undoReached: number;
}

/** One stretch of an action's rows. */
export interface Stretch {
  id: string;
  verb: BulkVerb;
  from: number;
  to: number;
}

/** The key of a row's verdict. Joined by it: it is unique, so no plan made before the rows were counted can go wrong over it. */
const keySql = `(r."bulkActionId"::text || ':' || r."instructionId"::text)`;
const undoKeySql = `(r."bulkActionId"::text || ':' || r."instructionId"::text || ':undo')`;

/** Two workers with the same action take turns. The lanes' verdicts may name it all the same. */
export async function holdBulkAction(sql: Sql, id: string): Promise<HeldBulkAction | null> {
  const [row] = await sql.query<HeldBulkAction>(
    `select "id", "verb"::text as "verb", "status"::text as "status", "total", "reached", "undoReached" from "BulkAction" where "id" = $1::uuid for no key update`,
    [id],
  );
  return row ?? null;
}

/** How many rows of a stretch were passed over, where all of it was done before its end could be noted; else null. */
export async function donePassedOver(sql: Sql, { id, from, to }: Stretch, isUndo: boolean): Promise<number | null> {
  const [row] = await sql.query<{ isDone: boolean; passedOver: number }>(
    `select exists (select 1 from "BulkActionRow" r join "Verdict" v on v."idempotencyKey" = ${isUndo ? undoKeySql : keySql}
         where r."bulkActionId" = $1::uuid and r."position" between $2 and $3) as "isDone",
       (select count(*)::int from "BulkActionRow" r where r."bulkActionId" = $1::uuid and r."position" between $2 and $3 and r."${isUndo ? "isLeft" : "isSkipped"}") as "passedOver"`,
    [id, from, to],
  );
  return row?.isDone ? row.passedOver : null;
}

/** Holds the stretch's instructions, in one order, so that nobody judges them in between. */
export async function holdRows(sql: Sql, { id, from, to }: Stretch): Promise<void> {
  await sql.query(
    `select count(*) from (select i."id" from "BulkActionRow" r join "Instruction" i on i."id" = r."instructionId"
       where r."bulkActionId" = $1::uuid and r."position" between $2 and $3 order by i."id" for no key update of i) held`,
    [id, from, to],
  );
}

/** Marks what somebody has changed since it was counted. */
export async function skipChanged(sql: Sql, { id, from, to }: Stretch): Promise<number> {
  const rows = await sql.query<{ count: number }>(
    `with marked as (update "BulkActionRow" r set "isSkipped" = true from "Instruction" i
       where r."bulkActionId" = $1::uuid and r."position" between $2 and $3 and i."id" = r."instructionId"
         and (i."version" <> r."itemVersion" or i."reviewState" <> r."stateBefore"
           or exists (select 1 from "Verdict" w where w."withdrawsId" = r."withdrawsId"))
       returning 1) select count(*)::int as "count" from marked`,
    [id, from, to],
  );
  return rows[0]?.count ?? 0;
}

/** Writes the verdicts, or the withdrawals, of the rows that are left. */
export async function giveVerdicts(sql: Sql, { id, verb, from, to }: Stretch, at: Date): Promise<void> {
  const isWithdrawal = verb === "withdraw";
  await sql.query(
    `insert into "Verdict" ("id", "projectId", "userId", "instructionId", "decision", "reason", "withdrawsId", "itemVersion", "idempotencyKey", "createdAt", "bulkActionId")
     select gen_random_uuid(), b."projectId", b."createdById", r."instructionId", ${isWithdrawal ? "null" : `b."verb"::text::"VerdictDecision"`},
       ${isWithdrawal ? "''" : `b."reason"`}, r."withdrawsId", r."itemVersion", ${keySql}, $4, b."id"
     from "BulkActionRow" r join "BulkAction" b on b."id" = r."bulkActionId"
     where r."bulkActionId" = $1::uuid and r."position" between $2 and $3 and not r."isSkipped" order by r."position"`,
    [id, from, to, at],
  );
}

/** What the verdicts make of each instruction, with one audit event for each, signed by whoever acted. */
export async function settleGiven(sql: Sql, stretch: Stretch, at: Date): Promise<void> {
  const state = stretch.verb === "withdraw" ? standingState : `'${stretch.verb}'::"ReviewState"`;
  await settled(sql, stretch, at, {
    state,
    actor: "createdById",
    key: keySql,
    before: `jsonb_build_object('reviewState', r."stateBefore")`,
  });
}

/** The instructions as they stood before, and an audit event for each, signed by whoever undid it. */
export async function settleBack(sql: Sql, stretch: Stretch, at: Date): Promise<void> {
  await settled(sql, stretch, at, { state: `r."stateBefore"`, actor: "undoneById", key: undoKeySql, before: "null::jsonb" });
}

interface Settling {
  state: string;
  actor: "createdById" | "undoneById";
  key: string;
  before: string;
}

async function settled(sql: Sql, { id, from, to }: Stretch, at: Date, { state, actor, key, before }: Settling): Promise<void> {
  await sql.query(
    `with settled as (update "Instruction" i set "reviewState" = ${state} from "BulkActionRow" r
       where r."bulkActionId" = $1::uuid and r."position" between $2 and $3 and not r."isSkipped" and not r."isLeft" and i."id" = r."instructionId"
       returning r."position", ${key} as "key", ${before} as "before", i."reviewState")
     insert into "AuditEvent" ("projectId", "actorKind", "actorId", "action", "subject", "before", "after", "at")
     select v."projectId", 'user', b."${actor}", case when v."decision" is null then 'verdict.withdraw' else 'verdict.record' end,
       'instruction ' || v."instructionId", s."before",
       jsonb_build_object('verdictId', v."id", 'decision', v."decision", 'reason', v."reason", 'itemVersion', v."itemVersion",
         'reviewState', s."reviewState", 'bulkActionId', b."id"), $4
     from settled s join "BulkAction" b on b."id" = $1::uuid join "Verdict" v on v."idempotencyKey" = s."key" order by s."position"`,
    [id, from, to, at],
  );
}

/** As lib/review/verdict-rules says: of each person the latest that stands, of these the latest that is no skip. */
const standingState = `coalesce((select latest."decision"::text::"ReviewState" from (
    select distinct on (v."userId") v."decision", v."ordinal" from "Verdict" v where v."instructionId" = i."id" and v."decision" is not null
      and ${notTakenBackText} order by v."userId", v."ordinal" desc) latest
  where latest."decision" <> 'skip' order by latest."ordinal" desc limit 1), 'unreviewed')`;

/** Marks what an undo leaves: edited or judged since, or where giving a verdict again would not bring the old state back. */
export async function leaveChanged(sql: Sql, { id, verb, from, to }: Stretch): Promise<number> {
  const rows = await sql.query<{ count: number }>(
    `with marked as (update "BulkActionRow" r set "isLeft" = true from "Instruction" i, "Verdict" v
       where r."bulkActionId" = $1::uuid and r."position" between $2 and $3 and not r."isSkipped" and i."id" = r."instructionId"
         and v."idempotencyKey" = ${keySql}
         and (i."version" <> r."itemVersion" or exists (select 1 from "Verdict" n where n."instructionId" = i."id" and n."ordinal" > v."ordinal")
           ${verb === "withdraw" ? `or exists (select 1 from "Verdict" o where o."id" = r."withdrawsId" and o."decision" <> 'skip' and o."decision"::text <> r."stateBefore"::text)` : ""})
       returning 1) select count(*)::int as "count" from marked`,
    [id, from, to],
  );
  return rows[0]?.count ?? 0;
}

/** Takes the verdicts back, or gives the withdrawn ones again. */
export async function takeBack(sql: Sql, { id, verb, from, to }: Stretch, at: Date): Promise<void> {
  const isWithdrawal = verb === "withdraw";
  const given = isWithdrawal ? `o."id" = r."withdrawsId"` : `o."idempotencyKey" = ${keySql}`;
  await sql.query(
    `insert into "Verdict" ("id", "projectId", "userId", "instructionId", "decision", "reason", "withdrawsId", "itemVersion", "idempotencyKey", "createdAt", "bulkActionId")
     select gen_random_uuid(), o."projectId", o."userId", o."instructionId", ${isWithdrawal ? `o."decision", o."reason", null` : `null, '', o."id"`}, o."itemVersion",
       ${undoKeySql}, $4, r."bulkActionId"
     from "BulkActionRow" r join "Verdict" o on ${given}
     where r."bulkActionId" = $1::uuid and r."position" between $2 and $3 and not r."isSkipped" and not r."isLeft" order by r."position"`,
    [id, from, to, at],
  );
}

export async function saveReached(sql: Sql, { id, to }: Stretch, skipped: number, at: Date): Promise<void> {
  await sql.query(
    `update "BulkAction" set "reached" = $2, "skipped" = "skipped" + $3, "status" = (case when $2 >= "total" then 'done' else "status"::text end)::"BulkStatus",
       "finishedAt" = case when $2 >= "total" then $4::timestamptz end where "id" = $1::uuid`,
    [id, to, skipped, at],
  );
}

export async function saveUndone(sql: Sql, { id, to }: Stretch, left: number): Promise<void> {
  await sql.query(
    `update "BulkAction" set "undoReached" = $2, "left" = "left" + $3,
       "status" = (case when $2 >= "reached" then 'undone' else "status"::text end)::"BulkStatus" where "id" = $1::uuid`,
    [id, to, left],
  );
}
