import type { Selection } from "@/lib/schema/selection";
import { Prisma } from "./generated/client";

/** A selection as SQL on `"Instruction" i`; the project is always part of it. */
export function selectionSql(projectId: string, selection: Selection): Prisma.Sql {
  const conditions = [Prisma.sql`i."projectId" = ${projectId}::uuid`, ...columnConditions(selection), ...relatedConditions(selection)];
  return Prisma.join(conditions, " and ");
}

function columnConditions(selection: Selection): Prisma.Sql[] {
  const { levels, track, states, filter, standing, isEdited, isOverridden } = selection;
  const conditions = [
    levels.length > 0 && Prisma.sql`i."level" = any(${levels}::int[])`,
    track !== null && Prisma.sql`i."track" = ${track}::"Track"`,
    states.length > 0 && Prisma.sql`i."reviewState" = any(${states}::"ReviewState"[])`,
    filter !== null &&
      Prisma.sql`i."filterDecision" = (case when i."overridden" then ${otherThan(filter)} else ${filter} end)::"FilterDecision"`,
    standing !== null && Prisma.sql`i."filterDecision" = ${standing}::"FilterDecision"`,
    isEdited !== null && (isEdited ? Prisma.sql`i."version" > 0` : Prisma.sql`i."version" = 0`),
    isOverridden !== null && Prisma.sql`i."overridden" = ${isOverridden}`,
    ...words(selection.text).map((word) => Prisma.sql`i."text" ilike ${`%${escaped(word)}%`}`),
  ];
  return conditions.filter((condition) => condition !== false);
}

function relatedConditions({ run, category, annotator, reached }: Selection): Prisma.Sql[] {
  const conditions = [
    run !== null && Prisma.sql`i."runId" = (select r."id" from "Run" r where r."projectId" = i."projectId" and r."number" = ${run})`,
    category !== null &&
      Prisma.sql`exists (select 1 from "InstructionConstraint" ic join "Constraint" c on c."id" = ic."constraintId"
        where ic."instructionId" = i."id" and c."category" = ${category})`,
    annotator !== null && hasJudged(annotator),
    reached !== null && reachedSql[reached],
  ];
  return conditions.filter((condition) => condition !== false);
}

/** That a person's verdict (a skip too) stands on the instruction. */
export function hasJudged(userId: string): Prisma.Sql {
  return Prisma.sql`exists (select 1 from "Verdict" v where v."instructionId" = i."id" and v."userId" = ${userId} and v."decision" is not null
    and not exists (select 1 from "Verdict" w where w."withdrawsId" = v."id"))`;
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

/** Words in quotes stay together; every word must be there. */
function words(text: string | null): string[] {
  const found = (text ?? "").matchAll(/"([^"]+)"|(\S+)/g);
  return [...found].map(([, quoted, bare]) => quoted ?? bare ?? "").slice(0, 12);
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}
