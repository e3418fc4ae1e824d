"use client";
import { useReducer } from "react";
import { useOutbox } from "@/components/review/use-outbox";
import type { RubricAction } from "@/lib/study/rubric-keys";
import { answersNow, isGivenNext, isPassOver, nextPass, notBegunPass, subjectsOf, textInFront } from "@/lib/study/rubric-pass";
import type { JudgingStart } from "./use-judging";
import { useRubricTexts } from "./use-rubric-texts";
import { useSeenFor } from "./use-seen-for";

/** The rubric pass's state: the texts in hand (pure), what waits to be sent, and everything one can do. */
export function useRubric({ project, study, personId }: JudgingStart) {
  const { outbox, letters } = useOutbox(project, personId);
  const own = letters.filter(({ sending }) => sending.kind === "rubric" && sending.studyId === study);
  const [state, dispatch] = useReducer(nextPass, notBegunPass);
  const text = textInFront(state);
  const seenFor = useSeenFor(text?.id ?? null);
  const { reading, looking } = useRubricTexts({ project, study, outbox, own, state, dispatch });
  const on = () => {
    if (isPassOver(state) || !text) return;
    if (isGivenNext(state)) {
      const input = { turnId: text.id, answers: answersNow(state), spentMs: seenFor(), idempotencyKey: crypto.randomUUID() };
      outbox?.post({ lane: study, instructionId: text.id, sending: { kind: "rubric", studyId: study, input } });
    }
    dispatch({ kind: "on" });
  };
  const back = () => {
    const [first] = state.texts;
    if (state.at > 0 || state.focus > 0) dispatch({ kind: "back" });
    else if (first && !state.isFromStart && !looking.isPending) looking.mutate(first.id);
  };
  const act = (action: RubricAction) => {
    if (action === "on") on();
    else if (action === "back") back();
    else dispatch({ kind: "keys" });
  };
  const toggle = (nth: number) => {
    const question = text && !isPassOver(state) ? subjectsOf(text)[state.focus]?.questions[nth] : undefined;
    if (question) dispatch({ kind: "toggled", place: state.focus, question });
  };
  return { state, own, outbox, reading, looking, act, toggle, dispatch };
}
