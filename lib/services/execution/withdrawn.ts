import { withdrawnSubjects } from "@/lib/db/filter-subjects";
import type { Sql } from "@/lib/db/sql";
import { ancestorsOf } from "@/lib/pipeline/routing";
import type { AnyStage } from "@/lib/pipeline/stage";
import { withdrawnReason } from "@/lib/schema/filter-flip";
import type { ItemResult, WaitingItem } from "./answer-items";

/** Of a stage's waiting items, those that a person dropped, or whose query, after they began to wait. */
export async function withdrawnAmong(
  sql: Sql,
  stages: readonly AnyStage[],
  stage: AnyStage,
  items: readonly WaitingItem[],
): Promise<WaitingItem[]> {
  if (stage.noun === "seed") return [];
  const before = ancestorsOf(stages, stage.id);
  const passed = { queryFilter: before.includes("query_filter"), instructionFilter: before.includes("instruction_filter") };
  const ids = items.map(({ item }) => item.id);
  const dropped = await withdrawnSubjects(sql, stage.noun, ids, passed);
  return items.filter(({ item }) => dropped.has(item.id));
}

export function asWithdrawn(item: WaitingItem): ItemResult {
  const effect = { kind: "drop" as const, subjectId: item.item.id, reason: withdrawnReason, detail: "dropped while it waited" };
  return { item, kind: "effects", effects: [effect], callId: null };
}
