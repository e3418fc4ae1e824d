import type { BulkStatus, BulkVerb } from "@/lib/schema/bulk-action";
import type { Sql } from "./sql";

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

/** Two workers with the same action take turns. */
export async function holdBulkAction(sql: Sql, id: string): Promise<HeldBulkAction | null> {
  const [row] = await sql.query<HeldBulkAction>(
    `select "id", "verb"::text as "verb", "status"::text as "status", "total", "reached", "undoReached" from "BulkAction" where "id" = $1::uuid for update`,
    [id],
  );
  return row ?? null;
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

/** Writes the verdicts, or the withdrawals, of the rows that are left, and what they make of each instruction. */
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
  await sql.query(
    `update "Instruction" i set "reviewState" = ${isWithdrawal ? standingState : `'${verb}'::"ReviewState"`} from "BulkActionRow" r
     where r."bulkActionId" = $1::uuid and r."position" between $2 and $3 and not r."isSkipped" and i."id" = r."instructionId"`,
    [id, from, to],
  );
}

/** As lib/review/verdict-rules says: of each person the latest that stands, of these the latest that is no skip. */
const standingState = `coalesce((select latest."decision"::text::"ReviewState" from (
    select distinct on (v."userId") v."decision", v."ordinal" from "Verdict" v where v."instructionId" = i."id" and v."decision" is not null
      and not exists (select 1 from "Verdict" w where w."withdrawsId" = v."id") order by v."userId", v."ordinal" desc) latest
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

/** Takes the verdicts back, or gives the withdrawn ones again: each instruction stands as it stood before. */
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
  await sql.query(
    `update "Instruction" i set "reviewState" = r."stateBefore" from "BulkActionRow" r
     where r."bulkActionId" = $1::uuid and r."position" between $2 and $3 and not r."isSkipped" and not r."isLeft" and i."id" = r."instructionId"`,
    [id, from, to],
  );
}

/** One audit event for each instruction of the stretch that was changed, signed by whoever acted or undid. */
export async function auditRows(sql: Sql, { id, from, to }: Stretch, { isUndo, at }: { isUndo: boolean; at: Date }): Promise<void> {
  await sql.query(
    `insert into "AuditEvent" ("projectId", "actorKind", "actorId", "action", "subject", "before", "after", "at")
     select v."projectId", 'user', ${isUndo ? `b."undoneById"` : `b."createdById"`}, case when v."decision" is null then 'verdict.withdraw' else 'verdict.record' end,
       'instruction ' || v."instructionId", ${isUndo ? "null" : `jsonb_build_object('reviewState', r."stateBefore")`},
       jsonb_build_object('verdictId', v."id", 'decision', v."decision", 'reason', v."reason", 'itemVersion', v."itemVersion",
         'reviewState', i."reviewState", 'bulkActionId', b."id"), $4
     from "BulkActionRow" r join "BulkAction" b on b."id" = r."bulkActionId" join "Instruction" i on i."id" = r."instructionId"
     join "Verdict" v on v."idempotencyKey" = ${isUndo ? undoKeySql : keySql}
     where r."bulkActionId" = $1::uuid and r."position" between $2 and $3 and not r."isSkipped" order by r."position"`,
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
