import type { Db } from "./client";
import { Prisma } from "./generated/client";

/** What the filter menus offer; categories, verifiers, checks and people by name. */
export async function selectionChoices(db: Db, projectId: string) {
  const runs = db.run.findMany({ where: { projectId }, select: { number: true, name: true }, orderBy: { number: "desc" }, take: 100 });
  const words = Promise.all([
    db.$queryRaw<{ word: string }[]>(constraintWords(Prisma.sql`"category"`, projectId)),
    db.$queryRaw<{ word: string }[]>(constraintWords(Prisma.sql`"verifierId"`, projectId)),
    db.$queryRaw<{ word: string }[]>(checkWords(projectId)),
  ]);
  const members = db.membership.findMany({ where: { projectId }, select: { user: { select: { id: true, name: true } } } });
  const [foundRuns, [categories, verifiers, checks], foundMembers] = await Promise.all([runs, words, members]);
  const annotators = foundMembers.map(({ user }) => user).sort((a, b) => a.name.localeCompare(b.name));
  return { runs: foundRuns, categories: categories.map(wordOf), verifiers: verifiers.map(wordOf), checks: checks.map(wordOf), annotators };
}

function wordOf({ word }: { word: string }): string {
  return word;
}

/** Hops from word to word in the column's index, so that a million constraints cost no more than their few words. */
function constraintWords(column: Prisma.Sql, projectId: string): Prisma.Sql {
  return Prisma.sql`with recursive words as (
      select min(${column}) as word from "Constraint"
      union all select (select min(${column}) from "Constraint" where ${column} > words.word) from words where words.word is not null)
    select w.word from words w where w.word is not null and exists (select 1 from "Constraint" c join "Query" q on q."id" = c."queryId"
      join "Run" r on r."id" = q."runId" where c.${column} = w.word and r."projectId" = ${projectId}::uuid) order by 1 limit 300`;
}

/** The same in the index of open findings. */
function checkWords(projectId: string): Prisma.Sql {
  const open = Prisma.sql`"Finding" f where f."projectId" = ${projectId}::uuid and f."status" = 'open'`;
  return Prisma.sql`with recursive words as (
      select (select min(f."check") from ${open}) as word
      union all select (select min(f."check") from ${open} and f."check" > words.word) from words where words.word is not null)
    select word from words where word is not null order by 1`;
}
