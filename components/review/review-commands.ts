import type { QueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/notify";
import { changeItems } from "@/lib/client/change-items";
import type { Outbox } from "@/lib/client/outbox";
import { countVerdict, reviewItem } from "@/lib/client/review";
import { standingFilter } from "@/lib/review/filter-decision";
import { againOf, inverseOf, redoneOf } from "@/lib/review/inverse";
import type { Done, Session, SessionEvent, SessionPanel } from "@/lib/review/session";
import type { ConstraintBinding } from "@/lib/schema/constraint-input";
import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { FilterDecision } from "@/lib/schema/instruction";
import type { Sending } from "@/lib/schema/outbox";
import type { ReviewItem } from "@/lib/schema/review";
import type { VerdictDecision } from "@/lib/schema/verdict";
import { type AddedConstraint, constraintCommands } from "./constraint-commands";

/** Everything a person can do on the review screen; keys and buttons call the same. */
export interface ReviewCommands {
  judge(decision: VerdictDecision, reason: string): void;
  editText(text: string): void;
  editConstraint(constraintId: string, text: string): void;
  /** puts one of the query's back where the id is known */
  addConstraint(added: AddedConstraint): void;
  removeConstraint(constraintId: string): void;
  /** says how its keeping can be told; with new parameters come new words (null leaves them) */
  bindConstraint(constraintId: string, binding: ConstraintBinding, text: string | null): void;
  /** null takes one's own word back */
  label(constraintId: string, answerId: string, fulfilment: Fulfilment | null): void;
  override(filterVerdictId: string, decision: FilterDecision, reason: string): void;
  undo(): void;
  redo(): void;
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
  const { dispatch } = parts;
  const act = (sending: Sending, what: Done) => {
    tell(parts, what.instructionId, sending);
    dispatch({ kind: "did", done: { ...what, sending } });
  };
  // As the cache holds it: of two commands in a row the second is made on what the first left.
  const withItem = (command: (item: ReviewItem) => void) => {
    const item = parts.item && (held(parts, parts.item.id) ?? parts.item);
    if (item) command(item);
  };
  return {
    ...editCommands(parts, withItem, act),
    ...constraintCommands({ withItem, act }),
    judge: (decision, reason) =>
      withItem(({ id, version }) => {
        const idempotencyKey = crypto.randomUUID();
        const spentMs = Math.min(Math.round(parts.shownForMs()), 86_400_000);
        const input = { idempotencyKey, instructionId: id, decision, reason, itemVersion: version, spentMs };
        act({ kind: "verdict", input }, { kind: "verdict", instructionId: id, verdictKey: idempotencyKey, decision });
      }),
    override: (filterVerdictId, decision, reason) =>
      withItem(({ id, filters }) => {
        const filter = filters.find((each) => each.id === filterVerdictId);
        if (!filter) return;
        const before = standingFilter(filter.decision, filter.overrides).decision;
        const input = { filterVerdictId, decision, reason, id: crypto.randomUUID(), seen: before };
        act({ kind: "override", input }, { kind: "override", instructionId: id, filterVerdictId, before });
      }),
    undo: () => undo(parts),
    redo: () => redo(parts),
    move: (by) => dispatch({ kind: "moved", by }),
    open: (panel) => dispatch({ kind: "opened", panel }),
    close: () => dispatch({ kind: "closed" }),
  };
}

function editCommands(
  parts: CommandParts,
  withItem: (command: (item: ReviewItem) => void) => void,
  act: (sending: Sending, what: Done) => void,
) {
  return {
    editText: (text: string) =>
      withItem(({ id, version, text: before }) => {
        if (text === before) return parts.dispatch({ kind: "closed" });
        act({ kind: "text", input: { version, text } }, { kind: "text", instructionId: id, before });
      }),
  };
}

function undo(parts: CommandParts): void {
  const last = parts.session.done.at(-1);
  if (!last) return;
  const item = held(parts, last.instructionId);
  // What was done before this page was opened, on an item it has not read: the version to undo on is asked for first.
  if (!item && last.kind !== "verdict") {
    void readFirst(parts, last.instructionId);
    return;
  }
  if (item && isOvertaken(last, item)) {
    notify({
      title: "Not taken back",
      detail: "Somebody changed the text after you. Yours is in the instruction’s history.",
      tone: "reject",
    });
    parts.dispatch({ kind: "given_up" });
    return;
  }
  tell(parts, last.instructionId, inverseOf(last, { version: item?.version ?? 0, idempotencyKey: crypto.randomUUID() }));
  parts.dispatch({ kind: "undone" });
}

/** Whether the text is not any more what the person made of it: taking theirs back would take somebody else's away. */
function isOvertaken({ kind, sending }: Done, { text }: ReviewItem): boolean {
  return kind === "text" && sending?.kind === "text" && sending.input.text !== text;
}

async function readFirst(parts: CommandParts, id: string): Promise<void> {
  try {
    await parts.client.fetchQuery({ ...reviewItem(parts.project, id), staleTime: 0 });
    undo(parts);
  } catch (error) {
    notify({ title: "Not taken back", detail: error instanceof Error ? error.message : "", tone: "reject" });
  }
}

function redo(parts: CommandParts): void {
  const last = parts.session.undone.at(-1);
  const version = (last && held(parts, last.instructionId)?.version) ?? 0;
  const sending = last && againOf(last, { version, idempotencyKey: crypto.randomUUID() });
  if (!last || !sending) return;
  tell(parts, last.instructionId, sending);
  parts.dispatch({ kind: "redone", done: redoneOf(last, sending) });
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
  return client.getQueryData(reviewItem(project, id).queryKey);
}
