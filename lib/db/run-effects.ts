import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

/** What is written the same for every row of a settled batch. */
export interface EffectOrigin {
  runId: string;
  projectId: string;
  stage: string;
  model: string;
  isRehearsal: boolean;
}

type Rows = readonly Record<string, unknown>[];

/** Each question writes a batch of rows in one statement; a row that is there already stays as it is. */
export async function addQueries(sql: Sql, origin: EffectOrigin, rows: Rows): Promise<void> {
  await write(
    sql,
    rows,
    `insert into "Query" (id, "runId", "seedId", position, text, "modelCallId")
     select e.id, $2::uuid, e."seedId", e.position, e.text, e."modelCallId"
     from jsonb_to_recordset($1::jsonb) as e(id uuid, "seedId" uuid, position int, text text, "modelCallId" uuid)
     on conflict do nothing`,
    [origin.runId],
  );
}

export async function addConstraints(sql: Sql, rows: Rows): Promise<void> {
  await write(
    sql,
    rows,
    `insert into "Constraint" (id, "queryId", category, text, position, source, track, "verifierId", params, "bindingState",
       "bindingSource", "modelCallId")
     select e.id, e."queryId", e.category, e.text, e.position, 'model', e.track::"Track", e."verifierId", e.params,
       e."bindingState"::"BindingState", e."bindingSource"::"BindingSource", e."modelCallId"
     from jsonb_to_recordset($1::jsonb) as e(id uuid, "queryId" uuid, category text, text text, position int, track text,
       "verifierId" text, params jsonb, "bindingState" text, "bindingSource" text, "modelCallId" uuid)
     on conflict do nothing`,
  );
}

/** Holds the queries, so that a person who drops one meanwhile either finds these instructions or is heeded here. */
export async function addInstructions(sql: Sql, origin: EffectOrigin, rows: Rows): Promise<void> {
  await write(
    sql,
    rows,
    `insert into "Instruction" (id, "projectId", "runId", "seedId", "queryId", "parentId", track, level, text, "modelCallId", "isRehearsal",
       "queryDropped")
     select e.id, $2::uuid, $3::uuid, q."seedId", q.id, e."parentId", e.track::"Track", e.level, e.text, e."modelCallId", $4::boolean,
       q."filterDecision" is not distinct from 'drop'
     from jsonb_to_recordset($1::jsonb)
       as e(id uuid, "queryId" uuid, "parentId" uuid, track text, level int, text text, "modelCallId" uuid)
     join (select * from "Query" where id in (select (e ->> 'queryId')::uuid from jsonb_array_elements($1::jsonb) e) order by id for share) q
       on q.id = e."queryId"
     on conflict do nothing`,
    [origin.projectId, origin.runId, origin.isRehearsal],
  );
  await write(
    sql,
    rows,
    `insert into "InstructionConstraint" ("instructionId", "constraintId", position)
     select e.id, c.id::uuid, c.position from jsonb_to_recordset($1::jsonb) as e(id uuid, "constraintIds" jsonb)
     cross join lateral jsonb_array_elements_text(e."constraintIds") with ordinality as c(id, position)
     on conflict do nothing`,
  );
}

export async function addFilterVerdicts(sql: Sql, origin: EffectOrigin, rows: Rows): Promise<void> {
  await write(
    sql,
    rows,
    `insert into "FilterVerdict" (id, "runId", stage, "queryId", "instructionId", decision, answers, "modelCallId")
     select e.id, $2::uuid, $3, e."queryId", e."instructionId", e.decision::"FilterDecision", e.answers, e."modelCallId"
     from jsonb_to_recordset($1::jsonb)
       as e(id uuid, "queryId" uuid, "instructionId" uuid, decision text, answers jsonb, "modelCallId" uuid)
     on conflict do nothing`,
    [origin.runId, origin.stage],
  );
  await write(
    sql,
    rows.filter(({ instructionId }) => instructionId !== null),
    `update "Instruction" n set "filterDecision" = e.decision::"FilterDecision"
     from jsonb_to_recordset($1::jsonb) as e("instructionId" uuid, decision text) where n.id = e."instructionId"`,
  );
}

export async function addAnswers(sql: Sql, origin: EffectOrigin, rows: Rows): Promise<void> {
  await write(
    sql,
    rows,
    `insert into "Answer" (id, "instructionId", kind, text, model, "modelCallId", "isRehearsal")
     select e.id, e."instructionId", e."answerKind"::"AnswerKind", e.text, $2, e."modelCallId", $3::boolean
     from jsonb_to_recordset($1::jsonb) as e(id uuid, "instructionId" uuid, "answerKind" text, text text, "modelCallId" uuid)
     on conflict do nothing`,
    [origin.model, origin.isRehearsal],
  );
}

/** Only where nobody has settled the constraint since: what a person or rules decided is not to be asked about again. */
export async function proposeBindings(sql: Sql, rows: Rows): Promise<void> {
  await write(
    sql,
    rows,
    `update "Constraint" c set proposal = e.proposal
     from jsonb_to_recordset($1::jsonb) as e("constraintId" uuid, proposal jsonb)
     where c.id = e."constraintId" and c."bindingState" in ('unbound', 'judged')`,
  );
}

export async function addJudgeVerdicts(sql: Sql, origin: EffectOrigin, rows: Rows): Promise<void> {
  await write(
    sql,
    rows,
    `insert into "JudgeVerdict" (id, "runId", "constraintId", "answerId", fulfilment, quote, explanation, "voidBecause", model,
       "modelCallId", "isRehearsal")
     select e.id, $4::uuid, e."constraintId", e."answerId", e.fulfilment::"Fulfilment", e.quote, e.explanation, e."voidBecause", $2,
       e."modelCallId", $3::boolean
     from jsonb_to_recordset($1::jsonb) as e(id uuid, "constraintId" uuid, "answerId" uuid, fulfilment text, quote text,
       explanation text, "voidBecause" text, "modelCallId" uuid)
     on conflict do nothing`,
    [origin.model, origin.isRehearsal, origin.runId],
  );
}

export async function addFeedback(sql: Sql, rows: Rows): Promise<void> {
  await write(
    sql,
    rows,
    `insert into "Feedback" (id, "instructionId", kind, "weakerAnswerId", "revisedAnswerId", critique, findings, "modelCallId")
     select e.id, e."instructionId", e."feedbackKind"::"FeedbackKind", e."weakerAnswerId", e."revisedAnswerId", e.critique, e.findings,
       e."modelCallId"
     from jsonb_to_recordset($1::jsonb) as e(id uuid, "instructionId" uuid, "feedbackKind" text, "weakerAnswerId" uuid,
       "revisedAnswerId" uuid, critique text, findings jsonb, "modelCallId" uuid)
     on conflict do nothing`,
  );
}

/** A chain keeps its identity when it is built again; its turns are replaced. */
export async function putChains(sql: Sql, origin: EffectOrigin, rows: Rows): Promise<void> {
  await write(
    sql,
    rows,
    `insert into "Chain" (id, "runId", "seedId", "queryId")
     select e.id, $2::uuid, e."seedId", e."queryId" from jsonb_to_recordset($1::jsonb) as e(id uuid, "seedId" uuid, "queryId" uuid)
     on conflict do nothing`,
    [origin.runId],
  );
  await write(
    sql,
    rows,
    `delete from "ChainTurn" t using jsonb_to_recordset($1::jsonb) as e("queryId" uuid), "Chain" c
     where c."queryId" = e."queryId" and t."chainId" = c.id`,
  );
  await write(
    sql,
    rows,
    `insert into "ChainTurn" ("chainId", position, "instructionId", "answerId")
     select c.id, t.position, (t.turn ->> 'instructionId')::uuid, (t.turn ->> 'answerId')::uuid
     from jsonb_to_recordset($1::jsonb) as e("queryId" uuid, turns jsonb) join "Chain" c on c."queryId" = e."queryId"
     cross join lateral jsonb_array_elements(e.turns) with ordinality as t(turn, position)`,
  );
}

async function write(sql: Sql, rows: Rows, statement: string, values: readonly unknown[] = []): Promise<void> {
  if (rows.length > 0) await sql.query(statement, [jsonParameter(rows), ...values]);
}
