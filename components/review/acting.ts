import { notify } from "@/components/ui/notify";
import { afterPaint } from "@/lib/client/after-paint";
import type { Outbox } from "@/lib/client/outbox";
import { againOf, inverseOf, redoneOf } from "@/lib/review/inverse";
import type { Done, Session, SessionEvent } from "@/lib/review/session";
import type { Sending } from "@/lib/schema/outbox";

/** What is known here of something that was done before. */
export interface Held {
  version: number;
  lane: string;
  /** the words that were changed, as they stand now; null where what was done was no change of words */
  wordsOf(done: Done): string | null;
}

/** How things are done, shown and taken back on a review screen, whatever kind of item it shows. */
export interface Acting {
  session: Session;
  outbox: Outbox | null;
  dispatch(event: SessionEvent): void;
  /** what the browser holds under this id */
  held(id: string): Held | undefined;
  /** shows the effect at once */
  show(id: string, sending: Sending): void;
  /** asks the server for what is not held */
  read(id: string): Promise<unknown>;
  /** the counts after a verdict (+1) or its withdrawal (-1) */
  count(by: 1 | -1): void;
}

/** Shows it, and leaves a letter for the server. */
export function tell(acting: Acting, instructionId: string, sending: Sending): void {
  const lane = acting.held(instructionId)?.lane ?? instructionId;
  acting.show(instructionId, sending);
  if (sending.kind === "verdict" || sending.kind === "part_verdict") afterPaint(() => acting.count(1));
  if (sending.kind === "withdrawal" || sending.kind === "part_withdrawal") afterPaint(() => acting.count(-1));
  acting.outbox?.post({ lane, instructionId, sending });
}

/** Does something that can be taken back. */
export function act(acting: Acting, sending: Sending, what: Done): void {
  tell(acting, what.instructionId, sending);
  acting.dispatch({ kind: "did", done: { ...what, sending } });
}

export function undo(acting: Acting): void {
  const last = acting.session.done.at(-1);
  if (!last) return;
  const item = acting.held(last.instructionId);
  if (!item && last.kind !== "verdict") {
    void readFirst(acting, last.instructionId, undo);
    return;
  }
  if (item && isOvertaken(last, item)) {
    notify({
      title: "Not taken back",
      detail: "Somebody changed the text after you. Yours is in the instruction’s history.",
      tone: "reject",
    });
    acting.dispatch({ kind: "given_up" });
    return;
  }
  tell(acting, last.instructionId, inverseOf(last, { version: item?.version ?? 0, idempotencyKey: crypto.randomUUID() }));
  acting.dispatch({ kind: "undone" });
}

/** Whether the text is not any more what the person made of it: taking theirs back would take somebody else's away. */
function isOvertaken(done: Done, item: Held): boolean {
  const { sending } = done;
  const words = item.wordsOf(done);
  return words !== null && sending !== undefined && "text" in sending.input && sending.input.text !== words;
}

/** Being read by `readFirst`: pressing the key once more meanwhile does nothing more. */
const beingRead = new Set<string>();

/** What was done before this page was opened, on an item it has not read: the version to go on from is asked for first. */
async function readFirst(acting: Acting, id: string, then: (acting: Acting) => void): Promise<void> {
  if (beingRead.has(id)) return;
  beingRead.add(id);
  try {
    await acting.read(id);
    then(acting);
  } catch (error) {
    notify({ title: "Nothing was changed", detail: error instanceof Error ? error.message : "", tone: "reject" });
  } finally {
    beingRead.delete(id);
  }
}

export function redo(acting: Acting): void {
  const last = acting.session.undone.at(-1);
  if (!last) return;
  const item = acting.held(last.instructionId);
  if (!item) {
    void readFirst(acting, last.instructionId, redo);
    return;
  }
  const sending = againOf(last, { version: item.version, idempotencyKey: crypto.randomUUID() });
  if (!sending) return;
  tell(acting, last.instructionId, sending);
  acting.dispatch({ kind: "redone", done: redoneOf(last, sending) });
}
