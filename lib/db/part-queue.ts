import type { PartKind } from "@/lib/schema/item-kind";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { keptText, stands } from "./standing-sql";

interface Question {
  projectId: string;
  userId: string;
  kind: PartKind;
  /** how many people judge each */
  places: number;
}

/** The column of a verdict that names an item of this kind. As letters, so that the partial indexes on it can serve. */
export const targetColumn = {
  query: Prisma.sql`v."kind" = 'query' and v."queryId"`,
  constraints: Prisma.sql`v."kind" = 'constraints' and v."queryId"`,
  answer: Prisma.sql`v."kind" = 'answer' and v."answerId"`,
  internal_feedback: Prisma.sql`v."kind" = 'internal_feedback' and v."feedbackId"`,
  external_feedback: Prisma.sql`v."kind" = 'external_feedback' and v."feedbackId"`,
  chain: Prisma.sql`v."kind" = 'chain' and v."chainId"`,
} as const satisfies Record<PartKind, Prisma.Sql>;

/** Subjects of the next items of a kind that this person has not judged and where there is a place, in the project's order. */
export async function queuedParts(db: Db, question: Question & { after: bigint; limit: number }): Promise<string[]> {
  const rows = await db.$queryRaw<
    { subjectId: string }[]
  >`select "subjectId" from (${candidates(question)}) c order by "ordinal" limit ${question.limit}`;
  return rows.map(({ subjectId }) => subjectId);
}

/** How many are left of them, counted up to `upTo`. */
export async function countQueuedParts(db: Db, question: Question & { upTo: number }): Promise<number> {
  const { upTo } = question;
  const asked = candidates({ ...question, after: 0n, limit: upTo });
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`select count(*)::int as "count" from (select 1 from (${asked}) c limit ${upTo}) left_over`;
  return row?.count ?? 0;
}

/** Run by run along (run, ordinal), or along the project's instructions: each reads no further than it must. */
function candidates({ projectId, userId, kind, places, after, limit }: Question & { after: bigint; limit: number }): Prisma.Sql {
  const open = isOpen(kind, userId, places);
  const perRun = (table: Prisma.Sql, subject: Prisma.Sql, also: Prisma.Sql) => Prisma.sql`
    select made.* from "Run" r cross join lateral (
      select ${subject} as "subjectId", q."ordinal" from ${table} q where q."runId" = r."id" and q."ordinal" > ${after} and ${also} and ${open}
      order by q."ordinal" limit ${limit}) made where r."projectId" = ${projectId}::uuid`;
  const perInstruction = (table: Prisma.Sql, word: string) => Prisma.sql`
    select i."id" as "subjectId", i."ordinal" from "Instruction" i join ${table} q on q."instructionId" = i."id" and q."kind"::text = ${word}
    where i."projectId" = ${projectId}::uuid and i."ordinal" > ${after} and ${keptSql} and ${open}
    order by i."ordinal" limit ${limit}`;
  switch (kind) {
    case "query":
      return perRun(Prisma.sql`"Query"`, Prisma.sql`q."id"`, Prisma.sql`true`);
    case "constraints":
      return perRun(Prisma.sql`"Query"`, Prisma.sql`q."id"`, hasList);
    case "chain":
      return perRun(Prisma.sql`"Chain"`, Prisma.sql`q."queryId"`, isChainKept);
    case "answer":
      return perInstruction(Prisma.sql`"Answer"`, "answer");
    case "internal_feedback":
      return perInstruction(Prisma.sql`"Feedback"`, "internal");
    case "external_feedback":
      return perInstruction(Prisma.sql`"Feedback"`, "external");
  }
}

const keptSql = Prisma.raw(keptText("i"));

/** What was made of a dropped query is withdrawn with it. */
const isQueryKept = Prisma.sql`q."filterDecision" is distinct from 'drop'`;

const hasList = Prisma.sql`${isQueryKept} and exists (select 1 from "Constraint" l where l."queryId" = q."id" and l."track" = 'general' and l."droppedAt" is null)`;

const isChainKept = Prisma.sql`exists (select 1 from "Query" k where k."id" = q."queryId" and k."filterDecision" is distinct from 'drop')`;

/** Not judged by this person, and fewer others than there are places have said more than a skip. */
function isOpen(kind: PartKind, userId: string, places: number): Prisma.Sql {
  const onIt = Prisma.sql`${targetColumn[kind]} = q."id"`;
  return Prisma.sql`not exists (select 1 from "Verdict" v where ${onIt} and v."userId" = ${userId} and ${stands})
    and ${places} > (select count(*) from (
      select distinct on (v."userId") v."decision" from "Verdict" v where ${onIt} and ${stands} order by v."userId", v."ordinal" desc) latest
      where latest."decision" <> 'skip')`;
}
