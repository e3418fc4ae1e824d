"use client";
import { useMutation } from "@tanstack/react-query";
import { type Dispatch, useEffect, useRef } from "react";
import type { Outbox } from "@/lib/client/outbox";
import { readRubricWork, textsAtOnce } from "@/lib/client/study-rubric";
import type { Letter } from "@/lib/schema/outbox";
import { leftToAnswer, type RubricEvent, type RubricPass, type WaitingAnswers } from "@/lib/study/rubric-pass";

interface TextsOf {
  project: string;
  study: string;
  outbox: Outbox | null;
  /** the study's own letters */
  own: readonly Letter[];
  state: RubricPass;
  dispatch: Dispatch<RubricEvent>;
}

/** Reads a person's texts: the next ones before they run out, and those before the first in hand when asked to look back. */
export function useRubricTexts({ project, study, outbox, own, state, dispatch }: TextsOf) {
  const reading = useMutation({
    mutationFn: async () => {
      await outbox?.ready;
      // Of before the question: what arrives at the server meanwhile is not asked again.
      const waiting = answersIn(outbox?.letters() ?? [], study);
      return { work: await readRubricWork(project, study), waiting };
    },
    onSuccess: (read) => dispatch({ kind: "loaded", ...read, asked: textsAtOnce }),
  });
  const looking = useMutation({
    mutationFn: (before: string) => readRubricWork(project, study, before),
    onSuccess: ({ next }, before) => dispatch({ kind: "earlier", before, texts: next }),
  });
  useAsking(state, own, reading);
  return { reading, looking };
}

/** With fewer texts than this in hand more are asked for. */
const askWhenLeft = 5;

/** Asks for texts before they run out, and at the end why there are none; never twice where nothing has changed since. */
function useAsking(state: RubricPass, own: readonly Letter[], reading: { isPending: boolean; error: unknown; mutate: () => void }): void {
  const askedAt = useRef("");
  useEffect(() => {
    const refused = own.filter(({ refusal }) => refusal).length;
    const now = `${state.counts?.texts} ${state.counts?.answered} ${state.texts.length} ${own.length} ${refused}`;
    if (!isNeeded(state, own.length, refused) || reading.isPending || reading.error || now === askedAt.current) return;
    askedAt.current = now;
    reading.mutate();
  });
}

function isNeeded(state: RubricPass, unsent: number, refused: number): boolean {
  if (state.counts === null) return true;
  const left = leftToAnswer(state);
  if (left < askWhenLeft && !state.isWhole) return true;
  return state.endedBecause === null && (refused > 0 || (left === 0 && unsent === refused));
}

function answersIn(letters: readonly Letter[], study: string): WaitingAnswers[] {
  return letters.flatMap(({ sending }) =>
    sending.kind === "rubric" && sending.studyId === study ? [{ turnId: sending.input.turnId, answers: sending.input.answers }] : [],
  );
}
