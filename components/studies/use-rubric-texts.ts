"use client";
import { useMutation } from "@tanstack/react-query";
import type { Dispatch } from "react";
import type { Outbox } from "@/lib/client/outbox";
import { readRubricWork, textsAtOnce } from "@/lib/client/study-rubric";
import type { Letter } from "@/lib/schema/outbox";
import { leftToAnswer, type RubricEvent, type RubricPass, type WaitingAnswers } from "@/lib/study/rubric-pass";
import { useAsking } from "./use-asking";

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
  const { counts, texts, isWhole, endedBecause } = state;
  const hand = { counts: counts && [counts.texts, counts.answered], held: texts.length, left: leftToAnswer(state), isWhole, endedBecause };
  useAsking(hand, own, reading);
  return { reading, looking };
}

function answersIn(letters: readonly Letter[], study: string): WaitingAnswers[] {
  return letters.flatMap(({ sending }) =>
    sending.kind === "rubric" && sending.studyId === study ? [{ turnId: sending.input.turnId, answers: sending.input.answers }] : [],
  );
}
