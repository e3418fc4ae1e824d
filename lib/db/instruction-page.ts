import type { Selection } from "@/lib/schema/selection";
import { Prisma } from "./generated/client";
import { selectionSql } from "./instruction-conditions";
import { afterSql, type ListOrder, orderSql } from "./instruction-order";
import { documentHas, hasWords } from "./search";
import { ask, type Sql } from "./sql";

interface PageQuestion {
  projectId: string;
  selection: Selection;
  /** what must hold beside the selection */
  also?: Prisma.Sql;
  order: ListOrder;
  limit: number;
}

/**
 * So many rows are looked at one by one: a first look tells a common word from others, a second one a rare word, of which the
 * index has a few thousand at most. What it has of others takes it seconds, and any look less.
 */
const looks = { first: 300, second: 1500, longest: 12_000 };

/**
 * Ids of the next instructions of a selection, in order. The planner cannot tell a common word from a rare one, and each needs
 * its own way: common ones are met within the next rows, as many as a first look at a few tells; what is not is rare enough to
 * take all the index has.
 */
export async function instructionPage(sql: Sql, question: PageQuestion): Promise<string[]> {
  const { selection, order, limit } = question;
  const { text } = selection;
  const where = whereSql(question);
  if (text === null) {
    const rows = await ask<{ id: string }>(
      sql,
      Prisma.sql`
      select i."id" from "Instruction" i where ${where} order by ${orderSql(order)} limit ${limit}`,
    );
    return rows.map(({ id }) => id);
  }
  const looked = await lookedThrough(sql, question, text);
  if (looked !== null) return looked;
  const rows = await ask<{ id: string }>(
    sql,
    Prisma.sql`
    with found as materialized (select d."instructionId" from "SearchDocument" d where ${documentHas(text)})
    select i."id" from found f join "Instruction" i on i."id" = f."instructionId" where ${where} order by ${orderSql(order)} limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

function whereSql({ projectId, selection, also = Prisma.sql`true`, order }: PageQuestion): Prisma.Sql {
  return Prisma.sql`${selectionSql(projectId, { ...selection, text: null })} and ${also} and ${afterSql(order)}`;
}

/** The page, as one row after another shows it; null where so few have the words that the index is the shorter way. */
async function lookedThrough(sql: Sql, question: PageQuestion, text: string): Promise<string[] | null> {
  for (const depth of [looks.first, looks.second]) {
    const { ids, isEnough } = await lookThrough(sql, question, text, depth);
    if (isEnough) return ids;
    if (ids.length === 0) continue;
    const needed = Math.ceil((1.5 * depth * question.limit) / ids.length);
    if (needed > looks.longest && depth === looks.first) continue;
    const far = await lookThrough(sql, question, text, Math.min(needed, looks.longest));
    return far.isEnough ? far.ids : null;
  }
  return null;
}

/** The rows with the words among the next so many of a selection; enough where the page is full, or there are no more rows. */
async function lookThrough(sql: Sql, question: PageQuestion, text: string, depth: number): Promise<{ ids: string[]; isEnough: boolean }> {
  const { order, limit } = question;
  const rows = await ask<{ seen: number; id: string | null }>(
    sql,
    Prisma.sql`
    with seen as materialized (select i."id", i."ordinal", i."level", i."updatedAt", i."openFindings" from "Instruction" i
        where ${whereSql(question)} order by ${orderSql(order)} limit ${depth}),
      found as (select i.* from seen i where ${hasWords(text)} order by ${orderSql(order)} limit ${limit})
    select s."seen", i."id" from (select count(*)::int as "seen" from seen) s left join found i on true order by ${orderSql(order)}`,
  );
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]));
  return { ids, isEnough: ids.length === limit || (rows[0]?.seen ?? 0) < depth };
}
