import type { ModelRole } from "@/lib/schema/model-role";
import type { Sql } from "./sql";

export interface LineageHead {
  runId: string;
  runNumber: number;
  settings: unknown;
  licence: string;
  source: string;
  importId: string;
  line: number;
}

export async function lineageHead(sql: Sql, projectId: string, instructionId: string): Promise<LineageHead | null> {
  const [row] = await sql.query<LineageHead & Record<string, unknown>>(
    `select r.id as "runId", r.number as "runNumber", r.settings, s.licence, s.source, s."importId", s.line
     from "Instruction" n join "Run" r on r.id = n."runId" join "Seed" s on s.id = n."seedId"
     where n."projectId" = $1::uuid and n.id = $2::uuid`,
    [projectId, instructionId],
  );
  return row ?? null;
}

export interface LineageText {
  noun: string;
  id: string;
  parentId: string | null;
  kind: string | null;
  text: string;
  isEdited: boolean;
  modelCallId: string | null;
}

/** The seed, the query, its constraints used here, the instruction and its parent, and all that was made of it. */
export async function lineageTexts(sql: Sql, instructionId: string): Promise<LineageText[]> {
  return sql.query<LineageText & Record<string, unknown>>(
    `with one as (select * from "Instruction" where id = $1::uuid)
     select 'seed' as noun, s.id, null::uuid as "parentId", null as kind, s.text, false as "isEdited", null::uuid as "modelCallId", 1 as place
       from one join "Seed" s on s.id = one."seedId"
     union all select 'query', q.id, q."seedId", null, q.text, q."originalText" is not null, q."modelCallId", 2
       from one join "Query" q on q.id = one."queryId"
     union all select 'constraint', c.id, c."queryId", c.category, c.text, c."originalText" is not null, c."modelCallId", 3
       from one join "InstructionConstraint" u on u."instructionId" = one.id join "Constraint" c on c.id = u."constraintId"
     union all select 'instruction', p.id, p."queryId", p.track::text || ' ' || p.level, p.text, p."originalText" is not null, p."modelCallId", 4
       from one join "Instruction" p on p.id = one."parentId"
     union all select 'instruction', one.id, coalesce(one."parentId", one."queryId"), one.track::text || ' ' || one.level, one.text,
       one."originalText" is not null, one."modelCallId", 5 from one
     union all select 'filter_verdict', f.id, f."instructionId", f.decision::text, f.answers::text, false, f."modelCallId", 6
       from one join "FilterVerdict" f on f."instructionId" = one.id
     union all select 'answer', a.id, a."instructionId", a.kind::text, a.text, a."originalText" is not null, a."modelCallId", 7
       from one join "Answer" a on a."instructionId" = one.id
     union all select 'feedback', b.id, b."instructionId", b.kind::text, b.critique, false, b."modelCallId", 8
       from one join "Feedback" b on b."instructionId" = one.id
     order by place, id`,
    [instructionId],
  );
}

export interface LineageCallRow {
  callId: string;
  requestHash: string;
  role: ModelRole;
  model: string;
  baseUrl: string;
  isRehearsal: boolean;
  sampling: unknown;
  promptVersionId: string | null;
  promptVersion: number | null;
  outcome: string;
  inputTokens: number | null;
  outputTokens: number | null;
  cost: string;
  createdAt: Date;
}

export async function lineageCalls(sql: Sql, projectId: string, callIds: readonly string[]): Promise<LineageCallRow[]> {
  return sql.query<LineageCallRow & Record<string, unknown>>(
    `select c.id as "callId", c."requestHash", c.role::text as role, c.model, c."baseUrl", c."isRehearsal", c.request -> 'sampling' as sampling,
       c."promptVersionId", v.version as "promptVersion", c.outcome::text as outcome, c."inputTokens", c."outputTokens",
       c."costMicroUsd"::text as cost, c."createdAt"
     from "ModelCall" c left join "PromptVersion" v on v.id = c."promptVersionId"
     where c."projectId" = $1::uuid and c.id = any($2::uuid[])`,
    [projectId, callIds],
  );
}
