import { z } from "zod";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

const Constraints = z.array(z.object({ category: z.string(), text: z.string() }));

export interface HeldRow {
  itemId: string;
  stage: string;
  subjectId: string;
  noun: "seed" | "query" | "instruction" | "use";
  text: string;
  parentText: string | null;
  track: string | null;
  level: number | null;
  constraints: { category: string; text: string }[];
}

const constraintsOfQuery = `(select jsonb_agg(jsonb_build_object('category', c.category, 'text', c.text) order by c.position, c.id)
  from "Constraint" c where c."queryId" = q.id and c.track = 'general')`;
const constraintsOfInstruction = `(select jsonb_agg(jsonb_build_object('category', c.category, 'text', c.text) order by u.position, c.id)
  from "InstructionConstraint" u join "Constraint" c on c.id = u."constraintId" where u."instructionId" = n.id)`;

/** What stands behind a run's gates, in a fixed order, with the words people decide on. */
export async function heldItems(
  sql: Sql,
  question: { runId: string; stages: readonly string[]; after: string | null; limit: number },
): Promise<HeldRow[]> {
  const rows = await sql.query<Omit<HeldRow, "constraints"> & { constraints: unknown }>(
    `select i.id as "itemId", i.stage, i."subjectId",
       case when u.id is not null then 'use' when n.id is not null then 'instruction' when q.id is not null then 'query' else 'seed' end as noun,
       coalesce(uc.text, n.text, q.text, s.text, '') as text, coalesce(un.text, nq.text, qs.text) as "parentText",
       coalesce(un.track, n.track)::text as track, coalesce(un.level, n.level) as level,
       coalesce(case when n.id is not null then ${constraintsOfInstruction} else ${constraintsOfQuery} end, '[]'::jsonb) as constraints
     from "RunItem" i
     left join "Instruction" n on n.id = i."subjectId" left join "Query" nq on nq.id = n."queryId"
     left join "Query" q on q.id = i."subjectId" left join "Seed" qs on qs.id = q."seedId"
     left join "Seed" s on s.id = i."subjectId"
     left join "InstructionConstraint" u on u.id = i."subjectId" left join "Constraint" uc on uc.id = u."constraintId"
     left join "Instruction" un on un.id = u."instructionId"
     where i."runId" = $1::uuid and i.status = 'held' and i.stage = any($2::text[]) and ($3::uuid is null or i.id > $3::uuid)
     order by i.id limit $4::int`,
    [question.runId, question.stages, question.after, question.limit],
  );
  return rows.map((row) => ({ ...row, constraints: Constraints.parse(row.constraints) }));
}

export async function countHeld(sql: Sql, runId: string, stages: readonly string[]): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from "RunItem" where "runId" = $1::uuid and status = 'held' and stage = any($2::text[])`,
    [runId, stages],
  );
  return row?.count ?? 0;
}

export interface GateDecision {
  stages: readonly string[];
  itemIds: readonly string[] | null;
  userId: string | null;
  /** null: let go on; otherwise what they are dropped for */
  dropped: { reason: string; detail: string } | null;
}

/** Lets held items go on or drops them; returns those that were still held. */
export async function decideItems(sql: Sql, runId: string, decision: GateDecision): Promise<{ id: string; stage: string }[]> {
  const { stages, itemIds, userId, dropped } = decision;
  return sql.query(
    `update "RunItem" set status = $5::text::"ItemStatus", "gateUserId" = $4, reason = $6, detail = $7,
       "settledAt" = case when $5::text = 'dropped' then now() end
     where "runId" = $1::uuid and status = 'held' and stage = any($2::text[]) and ($3::jsonb is null or $3::jsonb ? id::text)
     returning id, stage`,
    [
      ...[runId, stages, itemIds === null ? null : jsonParameter(itemIds), userId, dropped ? "dropped" : "waiting"],
      ...[dropped?.reason ?? null, dropped?.detail ?? null],
    ],
  );
}
