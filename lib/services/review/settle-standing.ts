import { type FoundPlace, setStanding } from "@/lib/db/assignments";
import type { Db } from "@/lib/db/client";
import { verdictsOn } from "@/lib/db/verdicts";
import { consensusOf } from "@/lib/review/consensus";
import { reviewStateOf } from "@/lib/review/verdict-rules";
import type { Consensus } from "@/lib/schema/assignment";
import type { ReviewState } from "@/lib/schema/instruction";

type Settled = { reviewState: ReviewState; consensus: Consensus };

/** What the verdicts, and a lead's word where there is one, make of an item; written on it. Hold the instruction first. */
export async function settleStanding(
  tx: Db,
  { projectId, instructionId, place }: { projectId: string; instructionId: string; place: Pick<FoundPlace, "overlap" | "adjudicated"> },
): Promise<Settled> {
  const settled = standingOf(await verdictsOn(tx, projectId, instructionId), place);
  await setStanding(tx, instructionId, settled);
  return settled;
}

/** The same, only told. */
export function standingOf(
  rows: Awaited<ReturnType<typeof verdictsOn>>,
  { overlap, adjudicated }: Pick<FoundPlace, "overlap" | "adjudicated">,
): Settled {
  // A verdict given to many at once stands, but it is nobody's look at this item: the overlap goes on without it.
  const singly = rows.filter(({ bulkActionId }) => bulkActionId === null);
  return { reviewState: adjudicated ?? reviewStateOf(rows), consensus: consensusOf(singly, overlap, adjudicated !== null) };
}
