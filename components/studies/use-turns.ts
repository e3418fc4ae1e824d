"use client";
import { useMutation } from "@tanstack/react-query";
import type { Dispatch } from "react";
import type { Outbox } from "@/lib/client/outbox";
import { readStudyWork, turnsAtOnce } from "@/lib/client/studies";
import type { Letter } from "@/lib/schema/outbox";
import { type Judging, type JudgingEvent, leftInHand, type Waiting } from "@/lib/study/judging";
import { useAsking } from "./use-asking";

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
  const { counts, turns, isWhole, endedBecause } = state;
  const hand = { counts: counts && [counts.turns, counts.judged], held: turns.length, left: leftInHand(state), isWhole, endedBecause };
  useAsking(hand, own, reading);
  return { reading, looking };
}

function judgementsIn(letters: readonly Letter[], study: string): Waiting[] {
  return letters.flatMap(({ sending }) => {
    if (sending.kind !== "judgement" || sending.studyId !== study) return [];
    const { turnId, choice, reasons } = sending.input;
    return [{ turnId, choice, reasons }];
  });
}
