import * as z from "zod";
import { ChainInstruction, ChainState } from "@/lib/schema/chain-state";
import type { Sql } from "./sql";

const Answers = z.object({ answer: z.string().nullable(), internalFeedback: z.string().nullable() });

/** A chain with the answers given to its levels: what the checks look at. */
export const AnsweredChain = ChainState.extend({ instructions: z.array(ChainInstruction.extend(Answers.shape)) });
export type AnsweredChain = z.infer<typeof AnsweredChain>;

const constraintsSql = `(select coalesce(json_agg(json_build_object('id', c.id, 'category', c.category, 'text', c.text,
    'originalText', c."originalText", 'position', c.position, 'track', c.track, 'source', c.source, 'verifierId', c."verifierId",
    'params', c.params, 'bindingState', c."bindingState", 'bindingSource', c."bindingSource",
    'isDropped', c."droppedAt" is not null) order by c.position, c.id), '[]')
  from "Constraint" c where c."queryId" = q.id)`;

const usesSql = `(select coalesce(json_agg(json_build_object('constraintId', u."constraintId", 'position', u.position)
    order by u.position, u."constraintId"), '[]')
  from "InstructionConstraint" u where u."instructionId" = i.id)`;

const answerSql = (kind: string) => `(select a.text from "Answer" a where a."instructionId" = i.id and a.kind = '${kind}')`;

const instructionsSql = `(select coalesce(json_agg(json_build_object('id', i.id, 'track', i.track, 'level', i.level, 'version', i.version,
    'text', i.text, 'originalText', i."originalText", 'filterDecision', i."filterDecision", 'overridden', i.overridden,
    'uses', ${usesSql}, 'answer', ${answerSql("answer")}, 'internalFeedback', ${answerSql("internal_feedback")})
    order by i.track, i.level, i.ordinal), '[]')
  from "Instruction" i where i."queryId" = q.id)`;

/** Whole chains of a project by their queries' ids; those that are not the project's are absent. */
export async function answeredChains(sql: Sql, projectId: string, queryIds: readonly string[]): Promise<AnsweredChain[]> {
  if (queryIds.length === 0) return [];
  const rows = await sql.query<{ chain: string }>(
    `select json_build_object('queryId', q.id, 'runId', q."runId", 'query', q.text, 'constraints', ${constraintsSql},
       'instructions', ${instructionsSql})::text as chain
     from "Query" q join "Run" r on r.id = q."runId" where q.id = any($1::uuid[]) and r."projectId" = $2::uuid order by q.ordinal`,
    [queryIds, projectId],
  );
  return rows.map(({ chain }) => AnsweredChain.parse(JSON.parse(chain)));
}

/** Holds every level of these queries until the transaction ends, in one order. */
export async function lockChains(sql: Sql, queryIds: readonly string[]): Promise<void> {
  await sql.query(`select id from "Instruction" where "queryId" = any($1::uuid[]) order by id for no key update`, [queryIds]);
}

/** The next queries with instructions, of a run or the whole project, in the project's order. */
export async function queriesAfter(
  sql: Sql,
  question: { projectId: string; runId: string | null; after: string; limit: number },
): Promise<{ id: string; ordinal: string }[]> {
  const { projectId, runId, after, limit } = question;
  return sql.query(
    `select q.id, q.ordinal::text from "Query" q join "Run" r on r.id = q."runId"
     where r."projectId" = $1::uuid and ($2::uuid is null or q."runId" = $2::uuid) and q.ordinal > $3::bigint
     order by q.ordinal limit $4::int`,
    [projectId, runId, after, limit],
  );
}

export async function countQueries(sql: Sql, projectId: string, runId: string | null): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from "Query" q join "Run" r on r.id = q."runId"
     where r."projectId" = $1::uuid and ($2::uuid is null or q."runId" = $2::uuid)`,
    [projectId, runId],
  );
  return row?.count ?? 0;
}
