import { type FoundPlace, givePlace, placeOn } from "@/lib/db/assignments";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { placeFor } from "@/lib/review/slot-rule";
import type { SlotDetails } from "@/lib/schema/assignment";

interface Asking {
  projectId: string;
  userId: string;
  instructionId: string;
  now: Date;
}

/**
 * The person's place on an item they want to judge. One that lapsed is taken again while it is free; where it is gone,
 * or never was theirs, nothing is written and the verdict stays with its sender.
 */
export async function takePlace(tx: Db, { projectId, userId, instructionId, now }: Asking): Promise<FoundPlace> {
  const place = await placeOn(tx, instructionId, userId);
  const found = placeFor(place);
  if (found === "gone" || found === "never") throw withoutPlace(place, found);
  if (found === "retake") await givePlace(tx, { projectId, userId, instructionId, leaseUntil: now, now });
  return found === "retake" ? { ...place, status: "open" } : place;
}

function withoutPlace({ overlap, takenSlots, leaseUntil }: FoundPlace, found: "gone" | "never"): AppError {
  const details: SlotDetails = { kind: "slot", overlap, taken: takenSlots, heldUntil: leaseUntil?.toISOString() ?? null };
  const people = `${takenSlots} of ${overlap ?? "any number of"} places are taken`;
  const gone = `your time on this item ran out and others have it now (${people}); your verdict was not recorded and is kept in this browser`;
  const never = `this item was not given to you (${people}); your verdict was not recorded: take the item first, or go on with the queue`;
  return new AppError("conflict", found === "gone" ? gone : never, details);
}
