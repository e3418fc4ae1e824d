import * as z from "zod";
import { MeasuredLevel } from "@/lib/schema/coverage";
import type { Sql } from "./sql";
import { keptText } from "./standing-sql";

const Row = MeasuredLevel.extend({ queryId: z.string() });

/**
 * Per answer whether it meets every constraint somebody has looked at: code where it can, else the newest judge's verdict
 * that counts. Answers nobody has looked at are left out. Only the general track: its levels are a chain's.
 */
const judgedAnswers = (scope: string) => `
  select i."queryId", i.level, a.id, bool_and(coalesce(v.strict, j.fulfilment = 'yes')) as met
  from "Instruction" i
  join "Answer" a on a."instructionId" = i.id and a.kind = 'answer'
  join "InstructionConstraint" u on u."instructionId" = i.id
  left join "CodeVerdict" v on v."constraintId" = u."constraintId" and v."answerId" = a.id
  left join lateral (select jv.fulfilment from "JudgeVerdict" jv where jv."answerId" = a.id and jv."constraintId" = u."constraintId"
    and jv.fulfilment is not null order by jv."createdAt" desc, jv.id desc limit 1) j on v."constraintId" is null
  where ${scope} and i.track = 'general' and ${keptText("i")}
    and (v.strict is not null or j.fulfilment is not null)
  group by i."queryId", i.level, a.id`;

export async function measuredByQuery(sql: Sql, queryIds: readonly string[]): Promise<Map<string, MeasuredLevel[]>> {
  const rows = await sql.query<Record<string, unknown>>(
    `select "queryId", level, count(*) filter (where met)::int as met, count(*)::int as "of"
     from (${judgedAnswers(`i."queryId" = any($1::uuid[])`)}) answers group by 1, 2 order by 1, 2`,
    [queryIds],
  );
  const found = new Map<string, MeasuredLevel[]>();
  for (const { queryId, ...level } of z.array(Row).parse(rows)) found.set(queryId, [...(found.get(queryId) ?? []), level]);
  return found;
}

/** Over a run, or a whole project: levels ascending, those without a checked answer absent. */
export async function measuredLevels(sql: Sql, projectId: string, runId: string | null): Promise<MeasuredLevel[]> {
  const rows = await sql.query<Record<string, unknown>>(
    `select level, count(*) filter (where met)::int as met, count(*)::int as "of"
     from (${judgedAnswers(`i."projectId" = $1::uuid and ($2::uuid is null or i."runId" = $2::uuid)`)}) answers group by 1 order by 1`,
    [projectId, runId],
  );
  return z.array(MeasuredLevel).parse(rows);
}
