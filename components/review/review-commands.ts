import type { QueryClient } from "@tanstack/react-query";
import { changeItems } from "@/lib/client/change-items";
import type { Outbox } from "@/lib/client/outbox";
import { countVerdict, reviewItem } from "@/lib/client/review";
import { standingFilter } from "@/lib/review/filter-decision";
import type { Session, SessionEvent, SessionPanel } from "@/lib/review/session";
import type { ConstraintBinding } from "@/lib/schema/constraint-input";
import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { FilterDecision } from "@/lib/schema/instruction";
import type { ReviewItem } from "@/lib/schema/review";
import type { VerdictDecision } from "@/lib/schema/verdict";
import { type Acting, act, redo, undo } from "./acting";
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
  const acting = actingOn(parts);
  // As the cache holds it: of two commands in a row the second is made on what the first left.
  const withItem = (command: (item: ReviewItem) => void) => {
    const item = parts.item && (held(parts, parts.item.id) ?? parts.item);
    if (item) command(item);
  };
  return {
    ...constraintCommands({ withItem, act: (sending, what) => act(acting, sending, what) }),
    ...overrideCommand(acting, withItem),
    ...movingCommands(acting),
    editText: (text) =>
      withItem(({ id, version, text: before }) => {
        if (text === before) return dispatch({ kind: "closed" });
        act(acting, { kind: "text", input: { version, text } }, { kind: "text", instructionId: id, before });
      }),
    judge: (decision, reason) =>
      withItem(({ id, version }) => {
        const idempotencyKey = crypto.randomUUID();
        const spentMs = Math.min(Math.round(parts.shownForMs()), 86_400_000);
        const input = { idempotencyKey, instructionId: id, decision, reason, itemVersion: version, spentMs };
        act(acting, { kind: "verdict", input }, { kind: "verdict", instructionId: id, verdictKey: idempotencyKey, decision });
      }),
  };
}

/** The same commands for good, each done by the newest: what is drawn with them need not be drawn anew for them. */
export function steadyCommands(newest: () => ReviewCommands): ReviewCommands {
  return {
    judge: (...given) => newest().judge(...given),
    editText: (...given) => newest().editText(...given),
    editConstraint: (...given) => newest().editConstraint(...given),
    addConstraint: (...given) => newest().addConstraint(...given),
    removeConstraint: (...given) => newest().removeConstraint(...given),
    bindConstraint: (...given) => newest().bindConstraint(...given),
    label: (...given) => newest().label(...given),
    override: (...given) => newest().override(...given),
    undo: () => newest().undo(),
    redo: () => newest().redo(),
    move: (...given) => newest().move(...given),
    open: (...given) => newest().open(...given),
    close: () => newest().close(),
  };
}

/** Sets a person's decision beside a filter's, on whatever shows that filter. */
export function overrideCommand(acting: Acting, withItem: (command: (item: Pick<ReviewItem, "id" | "filters">) => void) => void) {
  return {
    override: (filterVerdictId: string, decision: FilterDecision, reason: string) =>
      withItem(({ id, filters }) => {
        const filter = filters.find((each) => each.id === filterVerdictId);
        if (!filter) return;
        const before = standingFilter(filter.decision, filter.overrides).decision;
        const input = { filterVerdictId, decision, reason, id: crypto.randomUUID(), seen: before };
        act(acting, { kind: "override", input }, { kind: "override", instructionId: id, filterVerdictId, before });
      }),
  };
}

/** Going about, and taking back. */
export function movingCommands(acting: Acting) {
  const { dispatch } = acting;
  return {
    undo: () => undo(acting),
    redo: () => redo(acting),
    move: (by: 1 | -1) => dispatch({ kind: "moved", by }),
    open: (panel: SessionPanel) => dispatch({ kind: "opened", panel }),
    close: () => dispatch({ kind: "closed" }),
  };
}

function actingOn(parts: CommandParts): Acting {
  const { client, project, person, session, outbox, dispatch } = parts;
  return {
    session,
    outbox,
    dispatch,
    held: (id) => {
      const item = held(parts, id);
      return item && { version: item.version, lane: item.query.id, wordsOf: ({ kind }) => (kind === "text" ? item.text : null) };
    },
    show: (instructionId, sending) => changeItems(client, project, { instructionId, sending, by: person.name }),
    read: (id) => client.fetchQuery({ ...reviewItem(project, id), staleTime: 0 }),
    count: (by) => countVerdict(client, project, by),
  };
}

function held({ client, project }: CommandParts, id: string): ReviewItem | undefined {
  return client.getQueryData(reviewItem(project, id).queryKey);
}
