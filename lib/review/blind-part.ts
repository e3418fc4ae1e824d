import type { PartItem } from "@/lib/schema/part";
import type { ReviewSettings } from "@/lib/schema/review-settings";
import type { Role } from "@/lib/schema/role";
import { blindItem } from "./blind-item";

/**
 * A part as its reader may see it: where the project says so, an annotator judges before hearing what the model's filters
 * or the code said of it. Their own standing verdict on this very part opens both.
 */
export function blindPart(part: PartItem, settings: Pick<ReviewSettings, "hidesFilters" | "hidesCode">, role: Role): PartItem {
  if (part.kind === "answer" || part.kind === "internal_feedback" || part.kind === "external_feedback") {
    const item = blindItem({ ...part.item, mine: part.mine }, settings, role);
    return { ...part, item, hidden: item.hidden };
  }
  if (role !== "annotator" || part.mine !== null) return part;
  const hidden = { filters: settings.hidesFilters, code: settings.hidesCode };
  if (part.kind === "query") return { ...part, hidden, filters: settings.hidesFilters ? [] : part.filters };
  if (part.kind === "chain" && settings.hidesCode) return { ...part, hidden, chain: { ...part.chain, findings: [], measured: [] } };
  return { ...part, hidden };
}
