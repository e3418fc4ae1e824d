"use client";
import { useMutation } from "@tanstack/react-query";
import { type Dispatch, useEffect, useRef } from "react";
import type { Outbox } from "@/lib/client/outbox";
import { readStudyWork, turnsAtOnce } from "@/lib/client/studies";
import type { Letter } from "@/lib/schema/outbox";
import { type Judging, type JudgingEvent, leftInHand, type Waiting } from "@/lib/study/judging";

interface TurnsOf {
  project: string;
  study: string;
  outbox: Outbox | null;
  /** the study's own letters */
  own: readonly Letter[];
  state: Judging;
  dispatch: Dispatch<JudgingEvent>;
}

/** Reads a person's turns: the next ones before they run out, and those before the first in hand when asked to look back. */
export function useTurns({ project, study, outbox, own, state, dispatch }: TurnsOf) {
  const reading = useMutation({
    mutationFn: async () => {
      await outbox?.ready;
      // Of before the question: what arrives at the server meanwhile is not asked again.
      const waiting = judgementsIn(outbox?.letters() ?? [], study);
      return { work: await readStudyWork(project, study), waiting };
    },
    onSuccess: (read) => dispatch({ kind: "loaded", ...read, asked: turnsAtOnce }),
  });
  const looking = useMutation({
    mutationFn: (before: string) => readStudyWork(project, study, before),
    onSuccess: ({ next }, before) => dispatch({ kind: "earlier", before, turns: next }),
  });
  useAsking(state, own, reading);
  return { reading, looking };
}

/** With fewer turns than this in hand more are asked for. */
const askWhenLeft = 5;

/** Asks for turns before they run out, and at the end why there are none; never twice where nothing has changed since. */
function useAsking(state: Judging, own: readonly Letter[], reading: { isPending: boolean; error: unknown; mutate: () => void }): void {
  const askedAt = useRef("");
  useEffect(() => {
    const refused = own.filter(({ refusal }) => refusal).length;
    const now = `${state.counts?.turns} ${state.counts?.judged} ${state.turns.length} ${own.length} ${refused}`;
    // Begun anew nothing is known, whatever was asked before: only a question under way is waited for.
    const isAsked = state.counts !== null && now === askedAt.current;
    if (!isNeeded(state, own.length, refused) || reading.isPending || reading.error || isAsked) return;
    askedAt.current = now;
    reading.mutate();
  });
}

function isNeeded(state: Judging, unsent: number, refused: number): boolean {
  if (state.counts === null) return true;
  const left = leftInHand(state);
  if (left < askWhenLeft && !state.isWhole) return true;
  return state.endedBecause === null && (refused > 0 || (left === 0 && unsent === refused));
}

function judgementsIn(letters: readonly Letter[], study: string): Waiting[] {
  return letters.flatMap(({ sending }) => {
    if (sending.kind !== "judgement" || sending.studyId !== study) return [];
    const { turnId, choice, reasons } = sending.input;
    return [{ turnId, choice, reasons }];
  });
}
