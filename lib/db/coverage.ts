import * as z from "zod";
import { Level } from "@/lib/schema/instruction";
import type { Sql } from "./sql";
import { keptText } from "./standing-sql";

const scope = `i."projectId" = $1::uuid and ($2::uuid is null or i."runId" = $2::uuid) and ${keptText("i")}`;
type Question = readonly [projectId: string, runId: string | null];

const UseRow = z.object({ verifierId: z.string().nullable(), category: z.string(), level: Level, uses: z.number().int() });

/** How often each verifier, or where there is none each category, is used at each level. Dropped instructions do not count. */
export async function usesByLevel(sql: Sql, question: Question): Promise<z.infer<typeof UseRow>[]> {
  const rows = await sql.query<Record<string, unknown>>(
    `select "verifierId", case when "verifierId" is null then category else '' end as category, level, count(*)::int as uses
     from "Instruction" i join "InstructionConstraint" u on u."instructionId" = i.id join "Constraint" c on c.id = u."constraintId"
     where ${scope} group by 1, 2, 3`,
    question,
  );
  return z.array(UseRow).parse(rows);
}

const MetRow = z.object({ key: z.string(), isBound: z.boolean(), met: z.number().int(), of: z.number().int() });

/** Of the answers somebody looked at: how many meet each type. Code's word for verifiers, the newest judge's for categories. */
export async function metByType(sql: Sql, question: Question): Promise<z.infer<typeof MetRow>[]> {
  const rows = await sql.query<Record<string, unknown>>(
    `with own as (select a.id, i.id as "instructionId" from "Instruction" i join "Answer" a on a."instructionId" = i.id and a.kind = 'answer' where ${scope})
     select c."verifierId" as key, true as "isBound", count(*) filter (where v.strict)::int as met, count(*)::int as "of"
     from own join "CodeVerdict" v on v."answerId" = own.id join "Constraint" c on c.id = v."constraintId"
     where c."verifierId" is not null group by 1
     union all
     select category, false, count(*) filter (where fulfilment = 'yes')::int, count(*)::int from (
       select distinct on (j."answerId", j."constraintId") c.category, j.fulfilment
       from own join "JudgeVerdict" j on j."answerId" = own.id join "Constraint" c on c.id = j."constraintId"
       where c."verifierId" is null and j.fulfilment is not null
       order by j."answerId", j."constraintId", j."createdAt" desc, j.id desc) judged group by 1`,
    question,
  );
  return z.array(MetRow).parse(rows);
}

const StateRow = z.object({ state: z.enum(["bound", "judged", "topic", "unbound"]), count: z.number().int() });

/** How the keeping of the constraints in use can be told, each constraint once. */
export async function constraintsByState(sql: Sql, question: Question): Promise<z.infer<typeof StateRow>[]> {
  const rows = await sql.query<Record<string, unknown>>(
    `select c."bindingState"::text as state, count(distinct c.id)::int as count
     from "Instruction" i join "InstructionConstraint" u on u."instructionId" = i.id join "Constraint" c on c.id = u."constraintId"
     where ${scope} group by 1`,
    question,
  );
  return z.array(StateRow).parse(rows);
}

const WordingRow = z.object({ text: z.string(), uses: z.number().int() });

/** The wordings used most, each with how often. */
export async function mostUsedWordings(sql: Sql, question: Question, limit: number): Promise<z.infer<typeof WordingRow>[]> {
  const rows = await sql.query<Record<string, unknown>>(
    `select c.text, count(*)::int as uses
     from "Instruction" i join "InstructionConstraint" u on u."instructionId" = i.id join "Constraint" c on c.id = u."constraintId"
     where ${scope} group by 1 order by 2 desc, 1 limit $3`,
    [...question, limit],
  );
  return z.array(WordingRow).parse(rows);
}
