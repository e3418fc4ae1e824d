import type { Sql } from "@/lib/db/sql";
import { waitingInstructions, waitingQueries, waitingSeeds } from "@/lib/db/stage-items";
import { waitingUses } from "@/lib/db/stage-uses";
import type { AnyStage } from "@/lib/pipeline/stage";
import type { WaitingItem } from "./answer-items";

/** Those of the items that still wait, with all their stage needs to know of them. */
export function loadItems(sql: Sql, stage: Pick<AnyStage, "noun" | "isBarrier">, itemIds: readonly string[]): Promise<WaitingItem[]> {
  if (stage.noun === "seed") return waitingSeeds(sql, itemIds);
  if (stage.noun === "query") return waitingQueries(sql, itemIds, stage.isBarrier);
  if (stage.noun === "use") return waitingUses(sql, itemIds);
  return waitingInstructions(sql, itemIds);
}
