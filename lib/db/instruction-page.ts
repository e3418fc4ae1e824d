import type { Selection } from "@/lib/schema/selection";
import { Prisma } from "./generated/client";
import { isDecided, selectionSql } from "./instruction-conditions";
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
 * So many rows are looked at one by one: a first look tells what is common from what is not, a second one what is rare, of which an
 * index has a few thousand rows at most. What it has of others takes it long, and any look less.
 */
const looks = { first: 300, second: 1500, longest: 12_000 };

/** A condition whose share of the rows no index tells beforehand. */
interface Rarity {
  /** the rest of the selection */
  rest: Selection;
  /** the condition, asked of one row after another */
  ofRow: Prisma.Sql;
  /** the page by the condition's own index, for what is rare */
  byIndex: (question: PageQuestion) => Prisma.Sql;
}

/**
 * Ids of the next instructions of a selection, in order. The planner cannot tell a common word from a rare one, nor a busy person
 * from a new one, and each needs its own way: common ones are met within the next rows, as many as a first look at a few tells;
 * what is not is rare enough to take all the index has.
 */
export async function instructionPage(sql: Sql, question: PageQuestion): Promise<string[]> {
  const rarity = rarityOf(question.selection);
  const looked = rarity && (await lookedThrough(sql, question, rarity));
  if (looked) return looked;
  const rows = await ask<{ id: string }>(sql, rarity ? rarity.byIndex(question) : plainPage(question));
  return rows.map(({ id }) => id);
}

function rarityOf(selection: Selection): Rarity | null {
  const { text, decision, annotator } = selection;
  if (text !== null) {
    const rest = { ...selection, text: null };
    return { rest, ofRow: hasWords(text), byIndex: (question) => pageByWords({ ...question, selection: rest }, text) };
  }
  if (decision === null) return null;
  return { rest: { ...selection, decision: null, annotator: null }, ofRow: isDecided(decision, annotator), byIndex: plainPage };
}

function plainPage(question: PageQuestion): Prisma.Sql {
  const { order, limit } = question;
  return Prisma.sql`select i."id" from "Instruction" i where ${whereSql(question)} order by ${orderSql(order)} limit ${limit}`;
}

function pageByWords(question: PageQuestion, text: string): Prisma.Sql {
  const { order, limit } = question;
  return Prisma.sql`
    with found as materialized (select d."instructionId" from "SearchDocument" d where ${documentHas(text)})
    select i."id" from found f join "Instruction" i on i."id" = f."instructionId"
    where ${whereSql(question)} order by ${orderSql(order)} limit ${limit}`;
}

function whereSql({ projectId, selection, also = Prisma.sql`true`, order }: PageQuestion): Prisma.Sql {
  return Prisma.sql`${selectionSql(projectId, selection)} and ${also} and ${afterSql(order)}`;
}

/** The page, as one row after another shows it; null where so few rows are met that the index is the shorter way. */
async function lookedThrough(sql: Sql, question: PageQuestion, rarity: Rarity): Promise<string[] | null> {
  for (const depth of [looks.first, looks.second]) {
    const { ids, isEnough } = await lookThrough(sql, question, rarity, depth);
    if (isEnough) return ids;
    if (ids.length === 0) continue;
    const needed = Math.ceil((1.5 * depth * question.limit) / ids.length);
    if (needed > looks.longest && depth === looks.first) continue;
    const far = await lookThrough(sql, question, rarity, Math.min(needed, looks.longest));
    return far.isEnough ? far.ids : null;
  }
  return null;
}

interface Looked {
  ids: string[];
  /** the page is full, or there are no more rows */
  isEnough: boolean;
}

/** The rows that meet the condition among the next so many of the rest of the selection. */
async function lookThrough(sql: Sql, question: PageQuestion, { rest, ofRow }: Rarity, depth: number): Promise<Looked> {
  const { order, limit } = question;
  const rows = await ask<{ seen: number; id: string | null }>(
    sql,
    Prisma.sql`
    with seen as materialized (select i."id", i."ordinal", i."level", i."updatedAt", i."openFindings" from "Instruction" i
        where ${whereSql({ ...question, selection: rest })} order by ${orderSql(order)} limit ${depth}),
      found as (select i.* from seen i where ${ofRow} order by ${orderSql(order)} limit ${limit})
    select s."seen", i."id" from (select count(*)::int as "seen" from seen) s left join found i on true order by ${orderSql(order)}`,
  );
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]));
  return { ids, isEnough: ids.length === limit || (rows[0]?.seen ?? 0) < depth };
}
