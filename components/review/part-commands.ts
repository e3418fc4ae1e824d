import type { QueryClient } from "@tanstack/react-query";
import { changeItems } from "@/lib/client/change-items";
import type { Outbox } from "@/lib/client/outbox";
import { changeParts, partItem } from "@/lib/client/parts";
import { countVerdict } from "@/lib/client/review";
import type { Done, Session, SessionEvent } from "@/lib/review/session";
import type { PartKind } from "@/lib/schema/item-kind";
import type { Sending } from "@/lib/schema/outbox";
import type { AnswerPart, ConstraintsPart, PartItem } from "@/lib/schema/part";
import { type Acting, act } from "./acting";
import { type AddedConstraint, constraintCommands } from "./constraint-commands";
import { movingCommands, overrideCommand, type ReviewCommands } from "./review-commands";

interface PartCommandParts {
  client: QueryClient;
  project: string;
  person: { id: string; name: string };
  kind: PartKind;
  session: Session;
  part: PartItem | null;
  outbox: Outbox | null;
  dispatch(event: SessionEvent): void;
  shownForMs(): number;
}

/** What a person can do on the review screen of a kind: the same commands, each meaning what it can of that kind. */
export function partCommands(parts: PartCommandParts): ReviewCommands {
  const acting = actingOn(parts);
  const withPart = (command: (part: PartItem) => void) => {
    const part = parts.part && (heldPart(parts, parts.part.subjectId) ?? parts.part);
    if (part) command(part);
  };
  const withItem = (command: (item: AnswerPart["item"]) => void) => withPart((part) => ("item" in part ? command(part.item) : undefined));
  const does = (sending: Sending, what: Done) => act(acting, sending, what);
  const ofInstruction = constraintCommands({ withItem, act: does });
  const ofList = listCommands((command) => withPart((part) => (part.kind === "constraints" ? command(part) : undefined)), does);
  const isList = parts.kind === "constraints";
  return {
    ...ofInstruction,
    ...(isList ? ofList : {}),
    ...overrideCommand(acting, (command) =>
      withPart((part) => {
        if (part.kind === "query") command({ id: part.subjectId, filters: part.filters });
        else if ("item" in part) command(part.item);
      }),
    ),
    ...movingCommands(acting),
    editText: (text) => withPart((part) => editWords(part, text, does, parts.dispatch)),
    judge: (decision, reason) =>
      withPart(({ kind, subjectId, version }) => {
        const idempotencyKey = crypto.randomUUID();
        const spentMs = Math.min(Math.round(parts.shownForMs()), 86_400_000);
        const input = { idempotencyKey, kind, subjectId, decision, reason, itemVersion: version, spentMs };
        const done = { kind: "verdict", partKind: kind, instructionId: subjectId, verdictKey: idempotencyKey, decision } as const;
        does({ kind: "part_verdict", input }, done);
      }),
  };
}

type Does = (sending: Sending, what: Done) => void;

/** A query's words, or the instruction's where an answer's constraints led to new ones. */
function editWords(part: PartItem, text: string, does: Does, dispatch: PartCommandParts["dispatch"]): void {
  const { subjectId: instructionId, version } = part;
  const before = part.kind === "query" ? part.text : "item" in part ? part.item.text : text;
  if (text === before) dispatch({ kind: "closed" });
  else if (part.kind === "query") does({ kind: "query_text", input: { version, text } }, { kind: "query_text", instructionId, before });
  else does({ kind: "text", input: { version, text } }, { kind: "text", instructionId, before });
}

function listCommands(withList: (command: (part: ConstraintsPart) => void) => void, does: Does) {
  return {
    editConstraint: (constraintId: string, text: string) =>
      withList(({ subjectId: instructionId, version, constraints }) => {
        const before = constraints.find(({ id }) => id === constraintId)?.text;
        if (before === undefined || before === text) return;
        does({ kind: "list_text", constraintId, input: { version, text } }, { kind: "list_text", instructionId, constraintId, before });
      }),
    addConstraint: ({ id = crypto.randomUUID(), ...added }: AddedConstraint) =>
      withList(({ subjectId: instructionId, version }) => {
        does({ kind: "list_added", input: { id, version, ...added } }, { kind: "list_added", instructionId, constraintId: id });
      }),
    removeConstraint: (constraintId: string) =>
      withList(({ subjectId: instructionId, version, constraints }) => {
        const found = constraints.find(({ id }) => id === constraintId);
        if (!found || constraints.length === 1) return;
        const { category, text } = found;
        const done = { kind: "list_dropped", instructionId, constraintId, category, text } as const;
        does({ kind: "list_dropped", constraintId, input: { version } }, done);
      }),
  };
}

function actingOn(parts: PartCommandParts): Acting {
  const { client, project, person, kind, session, outbox, dispatch } = parts;
  return {
    session,
    outbox,
    dispatch,
    held: (id) => {
      const part = heldPart(parts, id);
      return part && { version: part.version, lane: part.queryId, wordsOf: (done) => wordsIn(part, done) };
    },
    show: (instructionId, sending) => {
      changeParts(client, project, { instructionId, sending, by: person.name });
      changeItems(client, project, { instructionId, sending, by: person.name });
    },
    read: (id) => client.fetchQuery({ ...partItem(project, kind, id), staleTime: 0 }),
    count: (by) => countVerdict(client, project, by),
  };
}

function heldPart({ client, project, kind }: PartCommandParts, id: string): PartItem | undefined {
  return client.getQueryData(partItem(project, kind, id).queryKey);
}

function wordsIn(part: PartItem, done: Done): string | null {
  if (done.kind === "query_text") return part.kind === "query" ? part.text : null;
  if (done.kind === "text") return "item" in part ? part.item.text : null;
  if (done.kind !== "list_text" || part.kind !== "constraints") return null;
  return part.constraints.find(({ id }) => id === done.constraintId)?.text ?? null;
}
