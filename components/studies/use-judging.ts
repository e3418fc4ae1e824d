"use client";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useReducer, useRef } from "react";
import { useOutbox } from "@/components/review/use-outbox";
import { readStudyWork, turnsAtOnce } from "@/lib/client/studies";
import type { Letter } from "@/lib/schema/outbox";
import type { SideChoice } from "@/lib/schema/study-body";
import type { JudgeAction } from "@/lib/study/judge-keys";
import { front, isOver, type Judging, leftInHand, nextJudging, notBegun, type Picked, type Waiting } from "@/lib/study/judging";
import { useSeenFor } from "./use-seen-for";

export interface JudgingStart {
  project: string;
  study: string;
  personId: string;
}

/** With fewer turns than this in hand more are asked for. */
const askWhenLeft = 5;

/** The judging screen's state: the turns in hand (pure), what waits to be sent, and everything one can do. */
export function useJudging({ project, study, personId }: JudgingStart) {
  const { outbox, letters } = useOutbox(project, personId);
  const own = letters.filter(({ sending }) => sending.kind === "judgement" && sending.studyId === study);
  const [state, dispatch] = useReducer(nextJudging, notBegun);
  const seenFor = useSeenFor(front(state)?.id ?? null);
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
  const give = (picked: Picked) => {
    const turn = front(state);
    if (!turn) return;
    const input = { ...picked, reasons: [...picked.reasons], turnId: turn.id, idempotencyKey: crypto.randomUUID() };
    outbox?.post({ lane: study, instructionId: turn.id, sending: { kind: "judgement", studyId: study, input } });
    dispatch({ kind: "given" });
  };
  const choose = (choice: SideChoice) => {
    if (!front(state) || isOver(state)) return;
    if (state.picked?.choice === choice) return give(state.picked);
    const spentMs = seenFor();
    dispatch({ kind: "picked", choice, spentMs });
    if (state.guide?.reasons.length === 0) give({ choice, reasons: [], spentMs });
  };
  const back = () => {
    const [first] = state.turns;
    if (state.at > 0) dispatch({ kind: "back" });
    else if (first && !state.isFromStart && !looking.isPending) looking.mutate(first.id);
  };
  const act = (action: JudgeAction) => {
    if (action === "back") back();
    else if (action === "guideline" || action === "keys") dispatch({ kind: "panel", panel: action });
    else if (action !== "send") choose(action);
    else if (state.picked) give(state.picked);
    else dispatch({ kind: "on" });
  };
  return { state, own, outbox, reading, looking, act, dispatch };
}

/** Asks for turns before they run out, and at the end why there are none; never twice where nothing has changed since. */
function useAsking(state: Judging, own: readonly Letter[], reading: { isPending: boolean; error: unknown; mutate: () => void }): void {
  const askedAt = useRef("");
  useEffect(() => {
    const refused = own.filter(({ refusal }) => refusal).length;
    const left = leftInHand(state);
    const isNeeded =
      state.counts === null ||
      (refused > 0 && state.endedBecause === null) ||
      (left < askWhenLeft && !state.isWhole) ||
      (left === 0 && own.length === refused && state.endedBecause === null);
    const now = `${state.counts?.turns} ${state.counts?.judged} ${state.turns.length} ${own.length} ${refused}`;
    if (!isNeeded || reading.isPending || reading.error || now === askedAt.current) return;
    askedAt.current = now;
    reading.mutate();
  });
}

function judgementsIn(letters: readonly Letter[], study: string): Waiting[] {
  return letters.flatMap(({ sending }) => {
    if (sending.kind !== "judgement" || sending.studyId !== study) return [];
    const { turnId, choice, reasons } = sending.input;
    return [{ turnId, choice, reasons }];
  });
}
