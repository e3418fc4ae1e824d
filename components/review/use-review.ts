"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import { changeItems } from "@/lib/client/change-items";
import { claimItems, keepClaims, keepItem, knownOf, queuePage, reviewItem } from "@/lib/client/review";
import { doneOf } from "@/lib/review/own-edits";
import {
  currentId,
  idsAhead,
  nextSession,
  type Session,
  type SessionEvent,
  startSession,
  undecidedAhead,
  upcomingId,
} from "@/lib/review/session";
import type { Letter } from "@/lib/schema/outbox";
import type { OwnEdit } from "@/lib/schema/own-edit";
import type { ReviewItem } from "@/lib/schema/review";
import type { OwnDecision } from "@/lib/schema/review-input";
import type { Selection } from "@/lib/schema/selection";
import { reviewCommands } from "./review-commands";
import { useLoans } from "./use-loans";
import { useOutbox } from "./use-outbox";
import { useQueuePages } from "./use-queue-pages";
import { useRemembered } from "./use-remembered";
import { useShownFor } from "./use-shown-for";

export interface ReviewStart {
  project: string;
  person: { id: string; name: string };
  selection: Selection;
  /** ids of the first page of the queue; the items lie in the cache */
  queue: { ids: string[]; next: string | null };
  /** the project shares its items out: they are claimed, not listed */
  isShared: boolean;
  /** the person's own latest verdicts, newest first */
  recent: Omit<OwnDecision, "text" | "level">[];
  /** what else the person changed in the last day, oldest first */
  edits: OwnEdit[];
}

const askWhenLeft = 5;

/** The review screen's state: the session (pure), the items (cache) and the outbox, and everything one can do to them. */
export function useReview(start: ReviewStart) {
  const { project, person } = start;
  const client = useQueryClient();
  const { outbox, letters } = useOutbox(project, person.id);
  const [session, dispatch] = useReducer(nextSession, start, firstSession);
  const more = useMore(start, { session, letters, dispatch });
  const id = currentId(session);
  const others = useLoans({ project, isShared: start.isShared, currentId: id, letters, claim: more.lookAgain });
  const found = useQuery({ ...reviewItem(project, id ?? ""), enabled: id !== null });
  const shownForMs = useShownFor(id);
  useRemembered(outbox, (letter) => {
    changeItems(client, project, { ...letter, by: person.name });
    const { sending, instructionId } = letter;
    if (sending.kind !== "verdict") return;
    const { idempotencyKey: verdictKey, decision } = sending.input;
    dispatch({ kind: "did", done: { kind: "verdict", instructionId, verdictKey, decision, sending } });
  });
  const ask = (event: SessionEvent) => {
    dispatch(event);
    if (undecidedAhead(nextSession(session, event)) < askWhenLeft) more.ask();
  };
  useEffect(() => {
    // A page whose items all wait to be sent already leaves nothing to judge: the next one is asked for at once.
    if (!start.isShared && !more.error && !more.isPending && undecidedAhead(session) < askWhenLeft) more.ask();
  });
  const upcoming = useUpcoming(project, session);
  const item: ReviewItem | null = found.data && found.data.id === id ? found.data : null;
  const commands = reviewCommands({ client, project, person, session, item, outbox, dispatch: ask, shownForMs });
  return { session, item, upcoming, found, more, letters, outbox, commands, others };
}

/** The item a verdict would bring, as far as it is read already. */
function useUpcoming(project: string, session: Session): ReviewItem | null {
  const id = upcomingId(session);
  const { data } = useQuery({ ...reviewItem(project, id ?? ""), enabled: false });
  return data && data.id === id ? data : null;
}

interface Place {
  session: Session;
  letters: readonly Letter[];
  dispatch: (event: SessionEvent) => void;
}

/** Asks for more of the queue before it runs out, and from its start again when a person wants to look again. */
function useMore(start: ReviewStart, place: Place) {
  const listed = useListed(start, place.dispatch);
  const claimed = useClaimed(start, place);
  return start.isShared ? claimed : listed;
}

/** Items on loan; those that were sent back come first, unless the new verdict is on its way already. */
function useClaimed({ project, selection }: ReviewStart, { session, letters, dispatch }: Place) {
  const client = useQueryClient();
  const asked = useMutation({
    mutationFn: () => claimItems(project, { selection, known: knownOf(client, project, idsAhead(session)) }),
    onSuccess: (claims) => {
      keepClaims(client, project, claims);
      const isOnItsWay = (id: string) => letters.some(({ instructionId }) => instructionId === id);
      const again = claims.rows.filter(({ returned, item }) => returned && !isOnItsWay(item.id)).map(({ item }) => item.id);
      dispatch({ kind: "queue_loaded", ids: claims.rows.map(({ item }) => item.id), again });
    },
  });
  const ask = () => {
    if (!asked.isPending) asked.mutate();
  };
  return { ask, lookAgain: ask, isPending: asked.isPending || asked.isIdle, error: asked.error };
}

/** Pages of the queue that everybody sees. */
function useListed({ project, selection, queue }: ReviewStart, dispatch: (event: SessionEvent) => void) {
  const client = useQueryClient();
  return useQueuePages<ReviewItem>({
    start: queue.next,
    read: (after) => queuePage(project, selection, after),
    keep: (item) => keepItem(client, project, item),
    idOf: ({ id }) => id,
    dispatch,
  });
}

function firstSession({ queue, recent, edits }: ReviewStart) {
  return startSession(
    [...recent].reverse(),
    queue.ids,
    edits.map((edit) => ({ at: edit.at, done: doneOf(edit) })),
  );
}
