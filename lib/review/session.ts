import type { ConstraintBinding } from "@/lib/schema/constraint-input";
import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { PartKind } from "@/lib/schema/item-kind";
import type { Sending } from "@/lib/schema/outbox";
import type { VerdictDecision } from "@/lib/schema/verdict";

/** What can be open beside the item; one at a time. */
export type SessionPanel = "edit" | "reject" | "skip" | "override" | "addConstraint" | "discuss" | "guideline" | "keys" | "kinds";

/**
 * Something the person did that can be taken back; with what was sent, it can be done again after that. Its instruction is
 * the query where a query, its list or its chain was in front.
 */
export type Done = DoneKind & { sending?: Sending };

type DoneKind =
  | { kind: "verdict"; instructionId: string; verdictKey: string; decision: VerdictDecision; partKind?: PartKind }
  | { kind: "text"; instructionId: string; before: string }
  | { kind: "constraint_text"; instructionId: string; constraintId: string; before: string }
  | { kind: "constraint_added"; instructionId: string; constraintId: string }
  | { kind: "constraint_removed"; instructionId: string; constraintId: string; category: string; text: string }
  | { kind: "constraint_bound"; instructionId: string; constraintId: string; before: ConstraintBinding; textBefore: string | null }
  | { kind: "label"; instructionId: string; constraintId: string; answerId: string; before: Fulfilment | null }
  | { kind: "override"; instructionId: string; filterVerdictId: string; before: "keep" | "drop" }
  | { kind: "query_text"; instructionId: string; before: string }
  | { kind: "list_text"; instructionId: string; constraintId: string; before: string }
  | { kind: "list_added"; instructionId: string; constraintId: string }
  | { kind: "list_dropped"; instructionId: string; constraintId: string; category: string; text: string };

export interface Session {
  /** ids in the order they are shown: recent own decisions first, then the queue as it was loaded */
  order: readonly string[];
  /** where the person is; equal to order.length when nothing is left */
  at: number;
  /** what was decided, in this session or just before it */
  decided: Readonly<Record<string, VerdictDecision>>;
  /** latest last */
  done: readonly Done[];
  /** what was taken back and can be done again, latest last; anything new empties it */
  undone: readonly Done[];
  panel: SessionPanel | null;
}

export type SessionEvent =
  /** `again`: sent back to the person, who decides them anew and first */
  | { kind: "queue_loaded"; ids: readonly string[]; again?: readonly string[] }
  | { kind: "did"; done: Done }
  | { kind: "undone" }
  /** it cannot be taken back any more: somebody went on from it */
  | { kind: "given_up" }
  /** what was taken back last is done again, as this */
  | { kind: "redone"; done: Done }
  | { kind: "moved"; by: 1 | -1 }
  | { kind: "opened"; panel: SessionPanel }
  | { kind: "closed" };

interface RecentVerdict {
  instructionId: string;
  verdictId: string;
  decision: VerdictDecision;
  reason?: string;
  createdAt?: string;
  partKind?: PartKind;
}

/**
 * A session at its start.
 *
 * @param recent the person's own standing verdicts, oldest first: they can be looked back at and taken back
 * @param queue ids of the first items to judge
 * @param edits what else the person did lately, with when: it is taken back in its turn
 */
export function startSession(
  recent: readonly RecentVerdict[],
  queue: readonly string[],
  edits: readonly { at: string; done: Done }[] = [],
): Session {
  const ids = unique(recent.map(({ instructionId }) => instructionId));
  const fresh = queue.filter((id) => !ids.includes(id));
  return {
    order: [...ids, ...fresh],
    at: ids.length,
    decided: Object.fromEntries(recent.map(({ instructionId, decision }) => [instructionId, decision])),
    done: inTime([...recent.map(timedVerdict), ...edits]),
    undone: [],
    panel: null,
  };
}

/** With what was sent then, so that it can be taken back and given again; on which version, the item says when it is. */
function timedVerdict({ instructionId, verdictId: verdictKey, decision, reason = "", createdAt = "", partKind }: RecentVerdict) {
  const given = { idempotencyKey: verdictKey, decision, reason, itemVersion: 0, spentMs: null };
  const sending: Sending = partKind
    ? { kind: "part_verdict", input: { ...given, kind: partKind, subjectId: instructionId } }
    : { kind: "verdict", input: { ...given, instructionId } };
  const done: Done = { kind: "verdict", instructionId, verdictKey, decision, sending, ...(partKind ? { partKind } : {}) };
  return { at: createdAt, done };
}

function inTime(timed: readonly { at: string; done: Done }[]): Done[] {
  return timed.toSorted((one, other) => one.at.localeCompare(other.at)).map(({ done }) => done);
}

/** What a session becomes by one event. Events that make no sense where the person is change nothing. */
export function nextSession(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case "queue_loaded":
      return afterLoading(session, event.ids, event.again ?? []);
    case "did":
      return { ...afterDoing(session, event.done), undone: [] };
    case "given_up":
      return { ...session, done: session.done.slice(0, -1) };
    case "undone":
      return afterUndoing(session);
    case "redone":
      return { ...afterDoing(session, event.done), undone: session.undone.slice(0, -1) };
    case "moved":
      return { ...session, at: clamp(session.at + event.by, session.order.length), panel: null };
    case "opened":
      return { ...session, panel: session.panel === event.panel ? null : event.panel };
    case "closed":
      return { ...session, panel: null };
  }
}

/** The id of the item in front of the person; null when nothing is left. */
export function currentId(session: Session): string | null {
  return session.order[session.at] ?? null;
}

/** The id of the item that a verdict on the one in front would bring; null where that is the last. */
export function upcomingId({ order, at, decided }: Session): string | null {
  const current = order[at];
  if (current === undefined) return null;
  const next = order[nextUndecided(order, { ...decided, [current]: true }, at)];
  return next === undefined || next === current ? null : next;
}

/** What waits for this person: the item in front and those behind it, but what they decided. */
export function idsAhead(session: Session): string[] {
  return session.order.slice(session.at).filter((id) => !(id in session.decided));
}

/** How many loaded items wait behind the one in front: when few are left, more are asked for. */
export function undecidedAhead(session: Session): number {
  return idsAhead({ ...session, at: session.at + 1 }).length;
}

function afterLoading(session: Session, ids: readonly string[], again: readonly string[]): Session {
  const current = currentId(session);
  const isOpened = (id: string) => id !== current && again.includes(id);
  const kept = session.order.filter((id) => !isOpened(id));
  const at = current === null ? kept.length : kept.indexOf(current);
  const start = current === null ? at : at + 1;
  const order = unique([...kept.slice(0, start), ...again.filter(isOpened), ...kept.slice(start), ...ids]);
  const decided = Object.fromEntries(Object.entries(session.decided).filter(([id]) => !again.includes(id)));
  // Whoever had come to the end goes on with the first item that waits for them: what was loaded may be decided already.
  const isAtEnd = current === null;
  return { ...session, order, at: isAtEnd ? nextUndecided(order, decided, at - 1) : at, decided };
}

function afterDoing(session: Session, done: Done): Session {
  const changed = { ...session, done: [...session.done, done], panel: null };
  if (done.kind !== "verdict") return changed;
  const decided = { ...session.decided, [done.instructionId]: done.decision };
  return { ...changed, decided, at: nextUndecided(session.order, decided, session.at) };
}

function afterUndoing(session: Session): Session {
  const last = session.done.at(-1);
  if (!last) return session;
  const done = session.done.slice(0, -1);
  const undone = [...session.undone, last];
  const where = session.order.indexOf(last.instructionId);
  const at = where === -1 ? session.at : where;
  if (last.kind !== "verdict") return { ...session, done, undone, at, panel: null };
  const earlier = done.findLast((other) => other.kind === "verdict" && other.instructionId === last.instructionId);
  const { [last.instructionId]: _, ...others } = session.decided;
  const decided = earlier?.kind === "verdict" ? { ...others, [last.instructionId]: earlier.decision } : others;
  return { ...session, done, undone, decided, at, panel: null };
}

/** The next one without a verdict after `at`; items passed over come last; the end when there is none. */
function nextUndecided(order: readonly string[], decided: Readonly<Record<string, unknown>>, at: number): number {
  const isOpen = (id: string) => !(id in decided);
  const ahead = order.findIndex((id, index) => index > at && isOpen(id));
  if (ahead !== -1) return ahead;
  const behind = order.findIndex(isOpen);
  return behind === -1 ? order.length : behind;
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(at, length));
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
