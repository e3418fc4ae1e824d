"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import { changeParts, keepPart, partItem, partQueuePage } from "@/lib/client/parts";
import { doneOfPart } from "@/lib/review/own-part-edits";
import { currentId, nextSession, type SessionEvent, startSession, undecidedAhead } from "@/lib/review/session";
import type { PartKind } from "@/lib/schema/item-kind";
import type { OwnPartDecision, OwnPartEdit, PartItem } from "@/lib/schema/part";
import { partCommands } from "./part-commands";
import { useOutbox } from "./use-outbox";
import { useQueuePages } from "./use-queue-pages";
import { useRemembered } from "./use-remembered";
import { useShownFor } from "./use-shown-for";

export interface PartReviewStart {
  project: string;
  person: { id: string; name: string };
  kind: PartKind;
  /** ids of the first page of the queue; the items lie in the cache */
  queue: { ids: string[]; next: string | null };
  /** the person's own latest verdicts of this kind, newest first */
  recent: OwnPartDecision[];
  /** what else of this kind the person changed in the last day, oldest first */
  edits: OwnPartEdit[];
}

const askWhenLeft = 5;

/** The review screen's state for a kind other than instructions: the same session, cache and outbox, with items of that kind. */
export function usePartReview(start: PartReviewStart) {
  const { project, person, kind } = start;
  const client = useQueryClient();
  const { outbox, letters } = useOutbox(project, person.id);
  const [session, dispatch] = useReducer(nextSession, start, firstSession);
  const more = useMoreParts(start, dispatch);
  const id = currentId(session);
  const found = useQuery({ ...partItem(project, kind, id ?? ""), enabled: id !== null });
  const shownForMs = useShownFor(id);
  useRemembered(outbox, (letter) => {
    changeParts(client, project, { ...letter, by: person.name });
    const { sending, instructionId } = letter;
    if (sending.kind !== "part_verdict" || sending.input.kind !== kind) return;
    const { idempotencyKey: verdictKey, decision } = sending.input;
    dispatch({ kind: "did", done: { kind: "verdict", partKind: kind, instructionId, verdictKey, decision, sending } });
  });
  const ask = (event: SessionEvent) => {
    dispatch(event);
    if (undecidedAhead(nextSession(session, event)) < askWhenLeft) more.ask();
  };
  useEffect(() => {
    // A page whose items all wait to be sent already leaves nothing to judge: the next one is asked for at once.
    if (!more.error && !more.isPending && undecidedAhead(session) < askWhenLeft) more.ask();
  });
  const part: PartItem | null = found.data && found.data.subjectId === id ? found.data : null;
  const commands = partCommands({ client, project, person, kind, session, part, outbox, dispatch: ask, shownForMs });
  return { session, part, found, more, letters, outbox, commands };
}

function useMoreParts({ project, kind, queue }: PartReviewStart, dispatch: (event: SessionEvent) => void) {
  const client = useQueryClient();
  return useQueuePages<PartItem>({
    start: queue.next,
    read: (after) => partQueuePage(project, kind, after),
    keep: (part) => keepPart(client, project, part),
    idOf: ({ subjectId }) => subjectId,
    dispatch,
  });
}

function firstSession({ queue, recent, edits, kind }: PartReviewStart) {
  const judged = recent.map(({ id, subjectId, ...given }) => ({ ...given, verdictId: id, instructionId: subjectId, partKind: kind }));
  return startSession(
    judged.reverse(),
    queue.ids,
    edits.map((edit) => ({ at: edit.at, done: doneOfPart(edit) })),
  );
}
