import type { ReleaseSelection } from "@/lib/schema/release";
import { ReleaseCandidate } from "@/lib/schema/release-candidate";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { notTakenBack } from "./standing-sql";

const batchSize = 100;

/**
 * Every query with instructions the selection matches, in the order releases have: seed, run, query. Read through a
 * cursor, so the whole pass sees one moment of the database and holds one batch. Must run inside a transaction.
 */
export async function* releaseCandidates(
  db: Db,
  projectId: string,
  selection: ReleaseSelection,
  options: { atMost?: number } = {},
): AsyncGenerator<ReleaseCandidate> {
  const limit = options.atMost === undefined ? Prisma.empty : Prisma.sql`limit ${options.atMost}`;
  await db.$executeRaw`declare release_candidates no scroll cursor for ${candidateSql(projectId, selection)} ${limit}`;
  for (;;) {
    const rows = await db.$queryRawUnsafe<{ candidate: string }[]>(`fetch ${batchSize} from release_candidates`);
    for (const row of rows) yield ReleaseCandidate.parse(JSON.parse(row.candidate));
    if (rows.length < batchSize) break;
  }
  await db.$executeRaw`close release_candidates`;
}

function candidateSql(projectId: string, selection: ReleaseSelection): Prisma.Sql {
  const runs = selection.runIds.length > 0 ? Prisma.sql`and r."id" = any(${selection.runIds}::uuid[])` : Prisma.empty;
  return Prisma.sql`
    select json_build_object(
      'seed', json_build_object('id', s."id", 'key', left(encode(s."textHash", 'hex'), 16), 'text', s."text", 'licence', s."licence",
        'source', s."source", 'externalId', s."externalId"),
      'query', json_build_object('id', q."id", 'position', q."position", 'text', q."text", 'originalText', nullif(q."originalText", q."text")),
      'runId', r."id",
      'chain', (select json_build_object('id', c."id", 'turns', (
          select coalesce(json_agg(json_build_object('instructionId', t."instructionId", 'answerId', t."answerId") order by t."position"), '[]')
          from "ChainTurn" t where t."chainId" = c."id")) from "Chain" c where c."queryId" = q."id"),
      'instructions', chosen."rows")::text as candidate
    from "Query" q
    join "Run" r on r."id" = q."runId"
    join "Seed" s on s."id" = q."seedId"
    cross join lateral (
      select json_agg(${instructionSql} order by i."track", i."level", i."ordinal") as "rows"
      from "Instruction" i
      left join lateral (${filterSql}) filter on true
      where i."queryId" = q."id" and ${instructionConditions(projectId, selection)}) chosen
    where r."projectId" = ${projectId}::uuid ${runs} and chosen."rows" is not null
    order by s."ordinal", r."number", q."position", q."id"`;
}

/** The newest verdict of a model filter, and the newest a person put over it. */
const filterSql = Prisma.sql`
  select v."decision", v."answers", (
    select o."decision" from "FilterOverride" o join "FilterVerdict" ov on ov."id" = o."filterVerdictId"
    where ov."instructionId" = i."id" order by o."createdAt" desc, o."id" desc limit 1) as "override"
  from "FilterVerdict" v where v."instructionId" = i."id" order by v."createdAt" desc, v."id" desc limit 1`;

/** What each person says of it now: their newest verdict that they have not taken back. */
const verdictsSql = Prisma.sql`
  select json_build_object('accept', count(*) filter (where d = 'accept'), 'revise', count(*) filter (where d = 'revise'),
    'reject', count(*) filter (where d = 'reject'), 'skip', count(*) filter (where d = 'skip'))
  from (select distinct on (v."userId") v."decision" as d from "Verdict" v
    where v."instructionId" = i."id" and v."decision" is not null
      and ${notTakenBack}
    order by v."userId", v."ordinal" desc) standing`;

/** What code found in an answer, constraint by constraint. */
const checksSql = Prisma.sql`
  select coalesce(json_agg(json_build_object('constraintId', v."constraintId", 'strict', v."strict", 'loose', v."loose")
    order by v."constraintId"), '[]') from "CodeVerdict" v where v."answerId" = a."id"`;

const instructionSql = Prisma.sql`json_build_object(
  'id', i."id", 'level', i."level", 'track', i."track", 'text', i."text", 'originalText', nullif(i."originalText", i."text"),
  'isRehearsal', i."isRehearsal",
  'hasChangedConstraints', exists (select 1 from "ConstraintChange" cc where cc."instructionId" = i."id"),
  'quality', json_build_object('reviewState', i."reviewState", 'verdicts', (${verdictsSql}), 'override', filter."override",
    'filter', case when filter."decision" is null then null else json_build_object('decision', filter."decision", 'answers', filter."answers") end),
  'constraints', (select coalesce(json_agg(json_build_object('id', k."id", 'category', k."category", 'text', k."text",
      'originalText', nullif(k."originalText", k."text"), 'source', k."source", 'verifierId', k."verifierId", 'params', k."params")
      order by ic."position", k."id"), '[]')
    from "InstructionConstraint" ic join "Constraint" k on k."id" = ic."constraintId" where ic."instructionId" = i."id"),
  'answers', (select coalesce(json_agg(json_build_object('id', a."id", 'kind', a."kind", 'text', a."text",
      'originalText', nullif(a."originalText", a."text"), 'model', a."model", 'isRehearsal', a."isRehearsal",
      'checks', (${checksSql})) order by a."kind"), '[]')
    from "Answer" a where a."instructionId" = i."id"),
  'feedback', (select coalesce(json_agg(json_build_object('id', f."id", 'kind', f."kind", 'critique', f."critique",
      'findings', f."findings") order by f."kind"), '[]')
    from "Feedback" f where f."instructionId" = i."id"))`;

const reviewSql = {
  accepted: Prisma.sql`i."reviewState" = 'accept'`,
  not_rejected: Prisma.sql`i."reviewState" <> 'reject'`,
  all: null,
};

function instructionConditions(projectId: string, selection: ReleaseSelection): Prisma.Sql {
  const { review, filter, tracks, levels, categories, withoutRehearsal } = selection;
  const conditions = [
    Prisma.sql`i."projectId" = ${projectId}::uuid`,
    reviewSql[review],
    filter === "kept" && Prisma.sql`coalesce(filter."override", filter."decision", 'keep') = 'keep' and not i."queryDropped"`,
    tracks.length > 0 && Prisma.sql`i."track" = any(${tracks}::"Track"[])`,
    levels.length > 0 && Prisma.sql`i."level" = any(${levels}::int[])`,
    withoutRehearsal && Prisma.sql`not i."isRehearsal"`,
    categories.length > 0 &&
      Prisma.sql`exists (select 1 from "InstructionConstraint" ic join "Constraint" k on k."id" = ic."constraintId"
        where ic."instructionId" = i."id" and k."category" = any(${categories}))`,
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== false && condition !== null),
    " and ",
  );
}
