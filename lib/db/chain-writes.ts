import type { ChainConstraint, ChainInstruction } from "@/lib/schema/chain-state";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

/** Who changed it and when: stands on every row that tells of it. */
export interface Signature {
  projectId: string;
  userId: string;
  at: Date;
}

type Pair<Row> = { before: Row; after: Row };

/** Writes instructions as they are after; every one of them gets its next version. */
export async function writeInstructions(sql: Sql, signed: Signature, pairs: readonly Pair<ChainInstruction>[]): Promise<void> {
  if (pairs.length === 0) return;
  const rows = jsonParameter(pairs.map(({ after }) => after));
  await sql.query(
    `update "Instruction" i set text = e.text, "originalText" = e."originalText", level = e.level, version = i.version + 1,
       "filterDecision" = e."filterDecision"::"FilterDecision", overridden = e.overridden
     from jsonb_to_recordset($1::jsonb) as e(id uuid, text text, "originalText" text, level int, "filterDecision" text, overridden boolean)
     where i.id = e.id`,
    [rows],
  );
  await addTextEdits(sql, signed, "instructionId", pairs);
  await writeUses(sql, signed, pairs);
  const decided = pairs.filter(({ before, after }) => before.filterDecision !== after.filterDecision && after.filterDecision !== null);
  await sql.query(
    `insert into "FilterOverride" (id, "filterVerdictId", "userId", decision, reason, "createdAt")
     select gen_random_uuid(), v.id, $2, e."filterDecision"::"FilterDecision", $3, $4::timestamptz
     from jsonb_to_recordset($1::jsonb) as e(id uuid, "filterDecision" text)
     cross join lateral (select f.id from "FilterVerdict" f where f."instructionId" = e.id order by f."createdAt" desc, f.id desc limit 1) v`,
    [
      jsonParameter(decided.map(({ after }) => after)),
      signed.userId,
      "a level was dropped or taken back while mending its chain",
      signed.at,
    ],
  );
}

async function writeUses(sql: Sql, signed: Signature, pairs: readonly Pair<ChainInstruction>[]): Promise<void> {
  const usesOf = ({ id, uses }: ChainInstruction) => uses.map((use) => ({ instructionId: id, ...use }));
  const has = ({ uses }: ChainInstruction, constraintId: string) => uses.some((use) => use.constraintId === constraintId);
  const removed = pairs.flatMap(({ before, after }) => usesOf(before).filter((use) => !has(after, use.constraintId)));
  const added = pairs.flatMap(({ before, after }) => usesOf(after).filter((use) => !has(before, use.constraintId)));
  await sql.query(
    `delete from "InstructionConstraint" u using jsonb_to_recordset($1::jsonb) as e("instructionId" uuid, "constraintId" uuid)
     where u."instructionId" = e."instructionId" and u."constraintId" = e."constraintId"`,
    [jsonParameter(removed)],
  );
  await sql.query(
    `insert into "InstructionConstraint" ("instructionId", "constraintId", position)
     select e."instructionId", e."constraintId", e.position
     from jsonb_to_recordset($1::jsonb) as e("instructionId" uuid, "constraintId" uuid, position int) on conflict do nothing`,
    [jsonParameter(added)],
  );
  const changes = [...removed.map((use) => ({ ...use, kind: "removed" })), ...added.map((use) => ({ ...use, kind: "added" }))];
  await sql.query(
    `insert into "ConstraintChange" (id, "projectId", "userId", "instructionId", "constraintId", kind, "createdAt")
     select gen_random_uuid(), $2::uuid, $3, e."instructionId", e."constraintId", e.kind::"ConstraintChangeKind", $4::timestamptz
     from jsonb_to_recordset($1::jsonb) as e("instructionId" uuid, "constraintId" uuid, kind text)`,
    [jsonParameter(changes), signed.projectId, signed.userId, signed.at],
  );
}

/** Adds constraints a repair made; those that are there already stay as they are. */
export async function writeNewConstraints(
  sql: Sql,
  { userId }: Signature,
  rows: readonly (ChainConstraint & { queryId: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `insert into "Constraint" (id, "queryId", category, text, position, source, track, "verifierId", params, "bindingState",
       "bindingSource", "createdById")
     select e.id, e."queryId", e.category, e.text, e.position, 'person', e.track::"Track", e."verifierId", nullif(e.params, 'null'),
       e."bindingState"::"BindingState", e."bindingSource"::"BindingSource", $2
     from jsonb_to_recordset($1::jsonb) as e(id uuid, "queryId" uuid, category text, text text, position int, track text,
       "verifierId" text, params jsonb, "bindingState" text, "bindingSource" text)
     on conflict do nothing`,
    [jsonParameter(rows), userId],
  );
}

/** Writes constraints' words and bindings as they are after. A proposal for other words goes. */
export async function writeConstraints(sql: Sql, signed: Signature, pairs: readonly Pair<ChainConstraint>[]): Promise<void> {
  if (pairs.length === 0) return;
  await sql.query(
    `update "Constraint" c set text = e.text, "originalText" = e."originalText", "verifierId" = e."verifierId",
       params = nullif(e.params, 'null'), "bindingState" = e."bindingState"::"BindingState",
       "bindingSource" = e."bindingSource"::"BindingSource", proposal = case when c.text = e.text then c.proposal end
     from jsonb_to_recordset($1::jsonb) as e(id uuid, text text, "originalText" text, "verifierId" text, params jsonb,
       "bindingState" text, "bindingSource" text) where c.id = e.id`,
    [jsonParameter(pairs.map(({ after }) => after))],
  );
  await addTextEdits(sql, signed, "constraintId", pairs);
  await sql.query(
    `insert into "BindingChange" (id, "projectId", "userId", "constraintId", before, after, "createdAt")
     select gen_random_uuid(), $2::uuid, $3, e.id, e.before, e.after, $4::timestamptz
     from jsonb_to_recordset($1::jsonb) as e(id uuid, before jsonb, after jsonb)`,
    [
      jsonParameter(pairs.map(({ before, after }) => ({ id: after.id, before: boundOf(before), after: boundOf(after) }))),
      ...signatureOf(signed),
    ],
  );
}

function boundOf({ text, verifierId, params, bindingState, bindingSource }: ChainConstraint) {
  return { text, verifierId, params: params ?? null, bindingState, bindingSource, proposal: null };
}

async function addTextEdits(
  sql: Sql,
  signed: Signature,
  subject: "instructionId" | "constraintId",
  pairs: readonly Pair<{ id: string; text: string }>[],
): Promise<void> {
  const edits = pairs.filter(({ before, after }) => before.text !== after.text);
  await sql.query(
    `insert into "TextEdit" (id, "projectId", "userId", "${subject}", before, after, "createdAt")
     select gen_random_uuid(), $2::uuid, $3, e.id, e.before, e.after, $4::timestamptz
     from jsonb_to_recordset($1::jsonb) as e(id uuid, before text, after text)`,
    [jsonParameter(edits.map(({ before, after }) => ({ id: after.id, before: before.text, after: after.text }))), ...signatureOf(signed)],
  );
}

function signatureOf({ projectId, userId, at }: Signature): [string, string, Date] {
  return [projectId, userId, at];
}
