import type { Sending } from "@/lib/schema/outbox";
import type { ReviewItem } from "@/lib/schema/review";
import { sendLetter } from "./send-letter";

interface Accepted {
  instructionId: string;
  /** the version the proposal was made on */
  version: number;
  text: string;
  /** constraints of the query to list again */
  restore: readonly { id: string; category: string; text: string }[];
}

/**
 * Takes a proposed text, and lists the constraints again that it now says. Each step is an ordinary edit: versioned,
 * audited, and shown in the instruction's history.
 */
export async function acceptText(project: string, { instructionId, version, text, restore }: Accepted): Promise<ReviewItem | null> {
  let item = await send(project, instructionId, { kind: "text", input: { version, text } });
  for (const { id, category, text: words } of restore) {
    const input = { id, version: item?.version ?? version + 1, category, text: words };
    item = await send(project, instructionId, { kind: "constraint_added", input });
  }
  return item;
}

async function send(project: string, instructionId: string, sending: Sending): Promise<ReviewItem | null> {
  const letter = { key: "", lane: "", instructionId, sending, attempts: 0, faults: 0, notBefore: 0, refusal: null };
  const delivery = await sendLetter(project, letter);
  return delivery.kind === "item" ? delivery.item : null;
}
