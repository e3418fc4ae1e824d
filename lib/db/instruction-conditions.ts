import type { Selection } from "@/lib/schema/selection";
import { Prisma } from "./generated/client";
import { hasWords } from "./search";
import { notTakenBack, stands } from "./standing-sql";

/** A selection as SQL on `"Instruction" i`; the project is always part of it. */
export function selectionSql(projectId: string, selection: Selection): Prisma.Sql {
  const conditions = [
    Prisma.sql`i."projectId" = ${projectId}::uuid`,
    ...columnConditions(selection),
    ...relatedConditions(projectId, selection),
    ...saidConditions(projectId, selection),
  ];
  return Prisma.join(conditions, " and ");
}

function columnConditions(selection: Selection): Prisma.Sql[] {
  const { levels, track, states, filter, standing, isEdited, isOverridden, hasFindings, since, until } = selection;
  const conditions = [
    levels.length > 0 && Prisma.sql`i."level" = any(${levels}::int[])`,
    track !== null && Prisma.sql`i."track" = ${track}::"Track"`,
    states.length > 0 && Prisma.sql`i."reviewState" = any(${states}::"ReviewState"[])`,
    filter !== null &&
      Prisma.sql`i."filterDecision" = (case when i."overridden" then ${otherThan(filter)} else ${filter} end)::"FilterDecision"`,
    standing === "keep" && Prisma.sql`i."filterDecision" = 'keep' and not i."queryDropped"`,
    standing === "drop" && Prisma.sql`(i."filterDecision" = 'drop' or i."queryDropped")`,
    isEdited !== null && (isEdited ? Prisma.sql`i."version" > 0` : Prisma.sql`i."version" = 0`),
    isOverridden !== null && Prisma.sql`i."overridden" = ${isOverridden}`,
    hasFindings !== null && (hasFindings ? Prisma.sql`i."openFindings" > 0` : Prisma.sql`i."openFindings" = 0`),
    since !== null && Prisma.sql`i."updatedAt" >= ${since}::date at time zone 'UTC'`,
    until !== null && Prisma.sql`i."updatedAt" < (${until}::date + 1) at time zone 'UTC'`,
  ];
  return conditions.filter((condition) => condition !== false);
}

function relatedConditions(projectId: string, { run, category, verifier, text, reached, check, severity }: Selection): Prisma.Sql[] {
  const conditions = [
    run !== null && Prisma.sql`i."runId" = (select r."id" from "Run" r where r."projectId" = ${projectId}::uuid and r."number" = ${run})`,
    category !== null &&
      Prisma.sql`exists (select 1 from "InstructionConstraint" ic join "Constraint" c on c."id" = ic."constraintId"
        where ic."instructionId" = i."id" and c."category" = ${category})`,
    verifier !== null &&
      Prisma.sql`exists (select 1 from "InstructionConstraint" ic join "Constraint" c on c."id" = ic."constraintId"
        where ic."instructionId" = i."id" and c."verifierId" = ${verifier})`,
    text !== null && hasWords(text),
    reached !== null && reachedSql[reached],
    (check !== null || severity !== null) && hasFinding(check, severity),
  ];
  return conditions.filter((condition) => condition !== false);
}

/** What people, code and judges said. */
function saidConditions(projectId: string, { annotator, decision, code, judge, isCommented, isFlagged, sample }: Selection): Prisma.Sql[] {
  const commented = Prisma.sql`exists (select 1 from "Comment" m where m."instructionId" = i."id")`;
  const flagged = Prisma.sql`exists (select 1 from "Discussion" d where d."instructionId" = i."id" and d."settledAt" is null)`;
  const conditions = [
    annotator !== null && decision === null && hasJudged(annotator),
    decision !== null && hasDecided(projectId, decision, annotator),
    code !== null && codeSql[code],
    judge !== null &&
      Prisma.sql`exists (select 1 from "Answer" a join "JudgeVerdict" j on j."answerId" = a."id"
        where a."instructionId" = i."id" and a."kind" in ('answer', 'internal_feedback') and j."fulfilment" = ${judge}::"Fulfilment")`,
    isFlagged !== null && (isFlagged ? flagged : Prisma.sql`not ${flagged}`),
    sample !== null &&
      Prisma.sql`exists (select 1 from "FilterSampleItem" d where d."sampleId" = ${sample}::uuid and d."instructionId" = i."id")`,
    isCommented !== null && (isCommented ? commented : Prisma.sql`not ${commented}`),
  ];
  return conditions.filter((condition) => condition !== false);
}

function hasFinding(check: string | null, severity: string | null): Prisma.Sql {
  const ofCheck = check === null ? Prisma.sql`true` : Prisma.sql`f."check" = ${check}`;
  const ofSeverity = severity === null ? Prisma.sql`true` : Prisma.sql`f."severity" = ${severity}::"Severity"`;
  return Prisma.sql`exists (select 1 from "Finding" f where f."instructionId" = i."id" and f."projectId" = i."projectId" and f."status" = 'open' and ${ofCheck} and ${ofSeverity})`;
}

const checked = Prisma.sql`select 1 from "Answer" a join "CodeVerdict" v on v."answerId" = a."id"
  where a."instructionId" = i."id" and a."kind" in ('answer', 'internal_feedback')`;

/** Of the answer people train on: a weaker one is meant to break something. */
const codeSql = {
  met: Prisma.sql`(exists (${checked}) and not exists (${checked} and not v."strict"))`,
  broken: Prisma.sql`exists (${checked} and not v."strict")`,
};

/** That such a verdict stands: a person's latest on its instruction that was not taken back. */
const latestStanding = Prisma.sql`${notTakenBack}
    and not exists (select 1 from "Verdict" n where n."instructionId" = v."instructionId" and n."userId" = v."userId" and n."ordinal" > v."ordinal"
      and n."decision" is not null and not exists (select 1 from "Verdict" w where w."withdrawsId" = n."id"))`;

/** By itself, so that few verdicts are found first. */
function hasDecided(projectId: string, decision: string, userId: string | null): Prisma.Sql {
  return Prisma.sql`i."id" in (select v."instructionId" from "Verdict" v where v."projectId" = ${projectId}::uuid and ${byWhom(userId)}
    and v."decision" = ${decision}::"VerdictDecision" and ${latestStanding})`;
}

/** The same, asked of one instruction after another. */
export function isDecided(decision: string, userId: string | null): Prisma.Sql {
  return Prisma.sql`exists (select 1 from "Verdict" v where v."instructionId" = i."id" and ${byWhom(userId)}
    and v."decision" = ${decision}::"VerdictDecision" and ${latestStanding})`;
}

function byWhom(userId: string | null): Prisma.Sql {
  return userId === null ? Prisma.sql`true` : Prisma.sql`v."userId" = ${userId}`;
}

/** That a person's verdict (a skip too) stands on the instruction. */
export function hasJudged(userId: string): Prisma.Sql {
  return Prisma.sql`exists (select 1 from "Verdict" v where v."instructionId" = i."id" and v."userId" = ${userId} and ${stands})`;
}

const reachedSql = {
  instruction_filter: Prisma.sql`i."filterDecision" is not null`,
  answer: Prisma.sql`exists (select 1 from "Answer" a where a."instructionId" = i."id" and a."kind" in ('answer', 'internal_feedback'))`,
  internal_feedback: Prisma.sql`exists (select 1 from "Feedback" f where f."instructionId" = i."id" and f."kind" = 'internal')`,
  external_feedback: Prisma.sql`exists (select 1 from "Feedback" f where f."instructionId" = i."id" and f."kind" = 'external')`,
  chain: Prisma.sql`exists (select 1 from "ChainTurn" t where t."instructionId" = i."id")`,
};

function otherThan(decision: "keep" | "drop"): string {
  return decision === "keep" ? "drop" : "keep";
}
