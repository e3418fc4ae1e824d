"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useReducer } from "react";
import { reviewCommands } from "@/components/review/review-commands";
import { useOutbox } from "@/components/review/use-outbox";
import { reviewItem } from "@/lib/client/review";
import { nextSession, startSession } from "@/lib/review/session";

/** One instruction with everything the review screen can do to it, and undo; it stays in front after a verdict. */
export function useOneItem(project: string, id: string, person: { id: string; name: string }) {
  const client = useQueryClient();
  const { outbox, letters } = useOutbox(project, person.id);
  const [session, dispatch] = useReducer(nextSession, id, (only) => startSession([], [only]));
  const item = useQuery(reviewItem(project, id)).data ?? null;
  const commands = reviewCommands({ client, project, person, session, item, outbox, dispatch, shownForMs: () => 0 });
  return { session, item, commands, outbox, letters: letters.filter(({ instructionId }) => instructionId === id) };
}
