import * as z from "zod";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

/** Which constraints to check: themselves, all of some queries, or those that some answers' instructions use. */
export type Recheck = { constraintIds: readonly string[] } | { queryIds: readonly string[] } | { answerIds: readonly string[] };

const Pair = z.object({ constraintId: z.string(), answerId: z.string(), verifierId: z.string(), params: z.unknown() });
export type CheckedPair = z.infer<typeof Pair>;

export interface CodeVerdictRow {
  constraintId: string;
  answerId: string;
  verifierId: string;
  strict: boolean;
  loose: boolean;
  evidence: string;
  spans: readonly { start: number; end: number }[];
}

function scopeOf(scope: Recheck): { where: string; ids: readonly string[] } {
  if ("constraintIds" in scope) return { where: `c.id = any($1::uuid[])`, ids: scope.constraintIds };
  if ("queryIds" in scope) return { where: `c."queryId" = any($1::uuid[])`, ids: scope.queryIds };
  return { where: `a.id = any($1::uuid[])`, ids: scope.answerIds };
}

/** Every bound constraint with every answer to an instruction that uses it. */
export async function pairsToCheck(sql: Sql, scope: Recheck): Promise<CheckedPair[]> {
  const { where, ids } = scopeOf(scope);
  const rows = await sql.query<Record<string, unknown>>(
    `select c.id as "constraintId", a.id as "answerId", c."verifierId", c.params from "Constraint" c
     join "InstructionConstraint" u on u."constraintId" = c.id join "Answer" a on a."instructionId" = u."instructionId"
     where ${where} and c."bindingState" = 'bound'`,
    [ids],
  );
  return z.array(Pair).parse(rows);
}

export async function answersById(sql: Sql, ids: readonly string[]): Promise<{ id: string; kind: string; text: string }[]> {
  return sql.query(`select id, kind::text as kind, text from "Answer" where id = any($1::uuid[])`, [ids]);
}

/** Takes out the verdicts of the scope, and puts these in their place. */
export async function replaceCodeVerdicts(sql: Sql, scope: Recheck, rows: readonly CodeVerdictRow[]): Promise<void> {
  const { where, ids } = scopeOf(scope);
  await sql.query(
    `delete from "CodeVerdict" v using "Constraint" c, "Answer" a where c.id = v."constraintId" and a.id = v."answerId" and ${where}
       and not exists (select 1 from jsonb_to_recordset($2::jsonb) as e("constraintId" uuid, "answerId" uuid)
         where e."constraintId" = v."constraintId" and e."answerId" = v."answerId")`,
    [ids, jsonParameter(rows.map(({ constraintId, answerId }) => ({ constraintId, answerId })))],
  );
  if (rows.length === 0) return;
  await sql.query(
    `insert into "CodeVerdict" ("constraintId", "answerId", "verifierId", strict, loose, evidence, spans)
     select e."constraintId", e."answerId", e."verifierId", e.strict, e.loose, e.evidence, e.spans from jsonb_to_recordset($1::jsonb)
       as e("constraintId" uuid, "answerId" uuid, "verifierId" text, strict boolean, loose boolean, evidence text, spans jsonb)
     on conflict ("constraintId", "answerId") do update set "verifierId" = excluded."verifierId", strict = excluded.strict,
       loose = excluded.loose, evidence = excluded.evidence, spans = excluded.spans, "computedAt" = now()
     where ("CodeVerdict"."verifierId", "CodeVerdict".strict, "CodeVerdict".loose, "CodeVerdict".evidence, "CodeVerdict".spans)
       is distinct from (excluded."verifierId", excluded.strict, excluded.loose, excluded.evidence, excluded.spans)`,
    [jsonParameter(rows)],
  );
}
