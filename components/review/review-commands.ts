import type { QueryClient } from "@tanstack/react-query";
import { changeItems } from "@/lib/client/change-items";
import type { Outbox } from "@/lib/client/outbox";
import { countVerdict, heldItems } from "@/lib/client/review";
import { standingFilter } from "@/lib/review/filter-decision";
import { inverseOf } from "@/lib/review/inverse";
import type { Done, Session, SessionEvent, SessionPanel } from "@/lib/review/session";
import type { FilterDecision } from "@/lib/schema/instruction";
import type { Sending } from "@/lib/schema/outbox";
import type { ReviewItem } from "@/lib/schema/review";
import type { VerdictDecision } from "@/lib/schema/verdict";

/** Everything a person can do on the review screen; keys and buttons call the same. */
export interface ReviewCommands {
  judge(decision: VerdictDecision, reason: string): void;
  editText(text: string): void;
  editConstraint(constraintId: string, text: string): void;
  addConstraint(category: string, text: string): void;
  removeConstraint(constraintId: string): void;
  override(filterVerdictId: string, decision: FilterDecision, reason: string): void;
  undo(): void;
  move(by: 1 | -1): void;
  open(panel: SessionPanel): void;
  close(): void;
}

export interface CommandParts {
  client: QueryClient;
  project: string;
  person: { id: string; name: string };
  session: Session;
  item: ReviewItem | null;
  outbox: Outbox | null;
  dispatch(event: SessionEvent): void;
  shownForMs(): number;
}

/** Each command shows its effect at once, leaves a letter for the server, and can be taken back. */
export function reviewCommands(parts: CommandParts): ReviewCommands {
  const { item, dispatch } = parts;
  const done = (what: Done) => dispatch({ kind: "did", done: what });
  const withItem = (command: (item: ReviewItem) => void) => {
    if (item) command(item);
  };
  return {
    ...editCommands(parts, withItem, done),
    judge: (decision, reason) =>
      withItem(({ id, version }) => {
        const idempotencyKey = crypto.randomUUID();
        const spentMs = Math.min(Math.round(parts.shownForMs()), 86_400_000);
        tell(parts, id, { kind: "verdict", input: { idempotencyKey, instructionId: id, decision, reason, itemVersion: version, spentMs } });
        done({ kind: "verdict", instructionId: id, verdictKey: idempotencyKey, decision });
      }),
    override: (filterVerdictId, decision, reason) =>
      withItem(({ id, filters }) => {
        const filter = filters.find((each) => each.id === filterVerdictId);
        if (!filter) return;
        tell(parts, id, { kind: "override", input: { filterVerdictId, decision, reason } });
        done({ kind: "override", instructionId: id, filterVerdictId, before: standingFilter(filter.decision, filter.overrides).decision });
      }),
    undo: () => undo(parts),
    move: (by) => dispatch({ kind: "moved", by }),
    open: (panel) => dispatch({ kind: "opened", panel }),
    close: () => dispatch({ kind: "closed" }),
  };
}

function editCommands(parts: CommandParts, withItem: (command: (item: ReviewItem) => void) => void, done: (what: Done) => void) {
  return {
    editText: (text: string) =>
      withItem(({ id, version, text: before }) => {
        if (text === before) return parts.dispatch({ kind: "closed" });
        tell(parts, id, { kind: "text", input: { version, text } });
        done({ kind: "text", instructionId: id, before });
      }),
    editConstraint: (constraintId: string, text: string) =>
      withItem(({ id, version, constraints }) => {
        const before = constraints.find((each) => each.id === constraintId)?.text;
        if (before === undefined || before === text) return;
        tell(parts, id, { kind: "constraint_text", constraintId, input: { version, text } });
        done({ kind: "constraint_text", instructionId: id, constraintId, before });
      }),
    addConstraint: (category: string, text: string) =>
      withItem(({ id, version }) => {
        const constraintId = crypto.randomUUID();
        tell(parts, id, { kind: "constraint_added", input: { id: constraintId, version, category, text } });
        done({ kind: "constraint_added", instructionId: id, constraintId });
      }),
    removeConstraint: (constraintId: string) =>
      withItem(({ id, version, constraints }) => {
        const removed = constraints.find((each) => each.id === constraintId);
        if (!removed) return;
        tell(parts, id, { kind: "constraint_removed", constraintId, input: { version } });
        done({ kind: "constraint_removed", instructionId: id, constraintId, category: removed.category, text: removed.text });
      }),
  };
}

function undo(parts: CommandParts): void {
  const last = parts.session.done.at(-1);
  if (!last) return;
  const version = held(parts, last.instructionId)?.version ?? 0;
  tell(parts, last.instructionId, inverseOf(last, { version, idempotencyKey: crypto.randomUUID() }));
  parts.dispatch({ kind: "undone" });
}

function tell(parts: CommandParts, instructionId: string, sending: Sending): void {
  const { client, project, person, outbox } = parts;
  const lane = held(parts, instructionId)?.query.id ?? instructionId;
  changeItems(client, project, { instructionId, sending, by: person.name });
  if (sending.kind === "verdict") countVerdict(client, project, 1);
  if (sending.kind === "withdrawal") countVerdict(client, project, -1);
  outbox?.post({ lane, instructionId, sending });
}

function held({ client, project }: CommandParts, id: string): ReviewItem | undefined {
  return heldItems(client, project).find((item) => item.id === id);
}
