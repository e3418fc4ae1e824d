import type { Db } from "@/lib/db/client";
import { standingLabels } from "@/lib/db/constraint-labels";
import { reviewItems } from "@/lib/db/review-items";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { type Sql, sqlOf } from "@/lib/db/sql";
import { blindItem } from "@/lib/review/blind-item";
import { visibleLabels } from "@/lib/review/visible-labels";
import type { ReviewItem } from "@/lib/schema/review";
import type { Role } from "@/lib/schema/role";
import type { Context } from "@/lib/services/context";

/** Who asks: it decides whose labels they get. */
export interface Reader {
  role: Role;
  userId: string | null;
}

/** Where items are read: a transaction, or the pool beside it. */
export interface Source {
  db: Db;
  sql: Sql;
}

export function sourceOf(ctx: Context): Source {
  return { db: ctx.db, sql: sqlOf(ctx.pool) };
}

/** Items as this reader may see them, in the project's order. */
export async function itemsFor(
  { db, sql }: Source,
  question: { projectId: string; ids: readonly string[]; reader: Reader },
): Promise<ReviewItem[]> {
  const { projectId, ids, reader } = question;
  if (ids.length === 0) return [];
  const settings = await reviewSettingsOf(db, projectId);
  const found = await reviewItems(sql, { projectId, ids, userId: reader.userId });
  const items = found.map((item) => blindItem(item, settings, reader.role));
  const answerIds = items.flatMap(({ answers }) => answers.map(({ id }) => id));
  const { visible } = visibleLabels(await standingLabels(db, answerIds), reader);
  return items.map((item) => ({ ...item, labels: visible.filter(({ answerId }) => item.answers.some(({ id }) => id === answerId)) }));
}
