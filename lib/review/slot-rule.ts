import type { AssignmentStatus } from "@/lib/schema/assignment";

export interface Place {
  /** how many people judge the item; null: any number */
  overlap: number | null;
  /** whether some project or batch setting says how many, or it is gold: then verdicts need a place */
  isShared: boolean;
  takenSlots: number;
  /** the person's own place; null where they were never given the item */
  status: AssignmentStatus | null;
}

/**
 * Whether a person may give a verdict on an item.
 *
 * @returns "free" where no place is needed, "held" where they have one, "retake" where theirs lapsed and is still
 *   free, "gone" where it lapsed and others have taken all, "never" where they were not given the item
 */
export function placeFor({ overlap, isShared, takenSlots, status }: Place): "free" | "held" | "retake" | "gone" | "never" {
  if (status === "open" || status === "done" || status === "returned") return "held";
  if (!isShared) return "free";
  if (status === null) return "never";
  return overlap === null || takenSlots < overlap ? "retake" : "gone";
}

/** Whether a verdict's place stays the person's: a skip passes the item on. */
export function statusAfter(decision: "accept" | "revise" | "reject" | "skip"): AssignmentStatus {
  return decision === "skip" ? "lapsed" : "done";
}
