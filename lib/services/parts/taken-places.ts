import type { Db } from "@/lib/db/client";
import { countOthers, partPlaces } from "@/lib/db/part-verdicts";
import type { PartKind } from "@/lib/schema/item-kind";
import type { TakenDetails } from "@/lib/schema/part";

/** That others have all the places on an item; null where one is left. The item is held, so nobody takes it in between. */
export async function takenPlaces(
  tx: Db,
  { projectId, kind, itemId, userId }: { projectId: string; kind: PartKind; itemId: string; userId: string },
): Promise<TakenDetails | null> {
  const places = await partPlaces(tx, projectId);
  const taken = await countOthers(tx, { kind, itemId, userId });
  return taken < places ? null : { kind: "taken", places, taken };
}
