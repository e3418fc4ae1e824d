import type { VerdictDecision } from "@/lib/schema/verdict";
import { standingLabelsSql } from "./constraint-labels";
import { Prisma } from "./generated/client";
import { stands } from "./standing-sql";

const none = Prisma.sql`'[]'::json`;

const constraints = Prisma.sql`(select coalesce(json_agg(json_build_object('id', c."id", 'category', c."category", 'text', c."text", 'originalText', c."originalText",
    'source', c."source", 'verifierId', c."verifierId", 'params', c."params", 'bindingState', c."bindingState", 'bindingSource', c."bindingSource",
    'proposal', c."proposal") order by ic."position"), ${none})
  from "InstructionConstraint" ic join "Constraint" c on c."id" = ic."constraintId" where ic."instructionId" = i."id")`;

const ladder = Prisma.sql`(select coalesce(json_agg(json_build_object('instructionId', l."id", 'level', l."level", 'reviewState', l."reviewState",
    'constraintIds', (select coalesce(json_agg(ic."constraintId" order by ic."position"), ${none}) from "InstructionConstraint" ic where ic."instructionId" = l."id"))
    order by l."level", l."ordinal"), ${none})
  from "Instruction" l where l."queryId" = i."queryId" and l."track" = i."track")`;

function filtersOf(noun: "query" | "instruction"): Prisma.Sql {
  const owner = noun === "query" ? Prisma.sql`f."queryId" = i."queryId"` : Prisma.sql`f."instructionId" = i."id"`;
  return Prisma.sql`(select coalesce(json_agg(json_build_object('id', f."id", 'stage', f."stage", 'noun', ${noun}::text, 'decision', f."decision", 'answers', f."answers",
      'overrides', (select coalesce(json_agg(json_build_object('decision', o."decision", 'reason', o."reason", 'by', u."name", 'createdAt', o."createdAt")
        order by o."createdAt"), ${none}) from "FilterOverride" o join "User" u on u."id" = o."userId" where o."filterVerdictId" = f."id"))
      order by f."createdAt"), ${none})
    from "FilterVerdict" f where ${owner})`;
}

const answers = Prisma.sql`(select coalesce(json_agg(json_build_object('id', a."id", 'kind', a."kind", 'text', a."text", 'model', a."model",
    'isRehearsal', a."isRehearsal") order by a."kind"), ${none})
  from "Answer" a where a."instructionId" = i."id")`;

const feedback = Prisma.sql`(select coalesce(json_agg(json_build_object('id', f."id", 'kind', f."kind", 'critique', f."critique", 'findings', f."findings")
    order by f."kind"), ${none})
  from "Feedback" f where f."instructionId" = i."id")`;

const judgeVerdicts = Prisma.sql`(select coalesce(json_agg(json_build_object('id', j."id", 'constraintId', j."constraintId", 'answerId', j."answerId",
    'fulfilment', j."fulfilment", 'quote', j."quote", 'explanation', j."explanation", 'voidBecause', j."voidBecause", 'model', j."model",
    'isRehearsal', j."isRehearsal", 'createdAt', j."createdAt") order by j."createdAt", j."id"), ${none})
  from "Answer" a join "JudgeVerdict" j on j."answerId" = a."id" where a."instructionId" = i."id")`;

const labels = standingLabelsSql(Prisma.sql`a."instructionId" = i."id"`);

/** The person's latest verdict that was not taken back. */
function mineOf(userId: string): Prisma.Sql {
  return Prisma.sql`(select json_build_object('id', v."id", 'decision', v."decision", 'reason', v."reason", 'createdAt', v."createdAt")
    from "Verdict" v where v."instructionId" = i."id" and v."userId" = ${userId} and ${stands}
    order by v."ordinal" desc limit 1)`;
}

interface Timed {
  /** as Postgres writes it into JSON */
  createdAt: string;
}

export interface FoundMine extends Timed {
  id: string;
  decision: VerdictDecision;
  reason: string;
}

/** All that is needed to judge each of these instructions, as one question: a dozen small ones take longer to put than to answer. */
export function reviewItemSql({
  projectId,
  ids,
  userId,
}: {
  projectId: string;
  ids: readonly string[];
  userId: string | null;
}): Prisma.Sql {
  return Prisma.sql`
    select i."id", i."ordinal"::text as "ordinal", i."version", i."level", i."track"::text as "track", i."text", i."originalText",
      i."reviewState"::text as "reviewState", i."filterDecision"::text as "filterDecision", i."overridden" as "isOverridden", i."isRehearsal",
      r."number" as "runNumber", json_build_object('id', s."id", 'text', s."text") as "seed",
      json_build_object('id', q."id", 'text', q."text") as "query", ${constraints} as "constraints", ${ladder} as "ladder",
      ${filtersOf("query")} as "queryFilters", ${filtersOf("instruction")} as "ownFilters", ${answers} as "answers", ${feedback} as "feedback",
      ${judgeVerdicts} as "judgeVerdicts", ${labels} as "labels", p."reviewSettings", ${userId === null ? Prisma.sql`null::json` : mineOf(userId)} as "mine"
    from "Instruction" i join "Run" r on r."id" = i."runId" join "Seed" s on s."id" = i."seedId" join "Query" q on q."id" = i."queryId"
      join "Project" p on p."id" = i."projectId"
    where i."projectId" = ${projectId}::uuid and i."id" = any(${[...ids]}::uuid[])
    order by i."ordinal"`;
}
