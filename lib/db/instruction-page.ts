import type { Selection } from "@/lib/schema/selection";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { selectionSql } from "./instruction-conditions";
import { afterSql, type ListOrder, orderSql } from "./instruction-order";
import { documentHas, hasWords } from "./search";

interface PageQuestion {
  projectId: string;
  selection: Selection;
  /** what must hold beside the selection */
  also?: Prisma.Sql;
  order: ListOrder;
  limit: number;
}

/** So many rows are looked at one by one before the words' index is asked for all it has. */
const lookedThrough = 3000;

/**
 * Ids of the next instructions of a selection, in order. The planner cannot tell a common word from a rare one, and each needs
 * its own way: common ones are met within the next few thousand rows; what is not is rare enough to take all the index has.
 */
export async function instructionPage(db: Db, question: PageQuestion): Promise<string[]> {
  const { projectId, selection, also = Prisma.sql`true`, order, limit } = question;
  const { text } = selection;
  const where = Prisma.sql`${selectionSql(projectId, { ...selection, text: null })} and ${also} and ${afterSql(order)}`;
  if (text === null) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select i."id" from "Instruction" i where ${where} order by ${orderSql(order)} limit ${limit}`;
    return rows.map(({ id }) => id);
  }
  const near = await db.$queryRaw<{ seen: number; id: string | null }[]>`
    with seen as materialized (select i."id", i."ordinal", i."level", i."updatedAt", i."openFindings" from "Instruction" i
        where ${where} order by ${orderSql(order)} limit ${lookedThrough}),
      found as (select i.* from seen i where ${hasWords(text)} order by ${orderSql(order)} limit ${limit})
    select s."seen", i."id" from (select count(*)::int as "seen" from seen) s left join found i on true order by ${orderSql(order)}`;
  const ids = near.flatMap(({ id }) => (id === null ? [] : [id]));
  if (ids.length === limit || (near[0]?.seen ?? 0) < lookedThrough) return ids;
  const rows = await db.$queryRaw<{ id: string }[]>`
    with found as materialized (select d."instructionId" from "SearchDocument" d where ${documentHas(text)})
    select i."id" from found f join "Instruction" i on i."id" = f."instructionId" where ${where} order by ${orderSql(order)} limit ${limit}`;
  return rows.map(({ id }) => id);
}
