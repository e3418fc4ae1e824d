import { reviewItems } from "@/lib/db/review-items";
import type { Sql } from "@/lib/db/sql";
import { blindItem } from "@/lib/review/blind-item";
import { visibleLabels } from "@/lib/review/visible-labels";
import type { ReviewItem } from "@/lib/schema/review";
import type { Role } from "@/lib/schema/role";

/** Who asks: it decides whose labels they get. */
export interface Reader {
  role: Role;
  userId: string | null;
}

/** Items as this reader may see them, in the project's order. */
export async function itemsFor(sql: Sql, question: { projectId: string; ids: readonly string[]; reader: Reader }): Promise<ReviewItem[]> {
  const { projectId, ids, reader } = question;
  if (ids.length === 0) return [];
  const { rows, settings } = await reviewItems(sql, { projectId, ids, userId: reader.userId });
  return rows.map(({ item, labels }) => ({ ...blindItem(item, settings, reader.role), labels: visibleLabels(labels, reader).visible }));
}
