import type { ReviewItem } from "@/lib/schema/review";
import type { ReviewSettings } from "@/lib/schema/review-settings";
import type { Role } from "@/lib/schema/role";

/**
 * An item as its reader may see it: where the project says so, an annotator judges before hearing what the model's
 * filters or the code said. Their own standing verdict opens both.
 */
export function blindItem<Item extends Omit<ReviewItem, "labels">>(
  item: Item,
  { hidesFilters, hidesCode }: Pick<ReviewSettings, "hidesFilters" | "hidesCode">,
  role: Role,
): Item {
  if (role !== "annotator" || item.mine !== null) return item;
  const hidden = { filters: hidesFilters, code: hidesCode };
  return hidesFilters ? { ...item, hidden, filters: [], filterDecision: null, isOverridden: false } : { ...item, hidden };
}
