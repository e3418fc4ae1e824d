"use client";
import { useReducer } from "react";
import { useOutbox } from "@/components/review/use-outbox";
import type { SideChoice } from "@/lib/schema/study-body";
import type { JudgeAction } from "@/lib/study/judge-keys";
import { front, isOver, lookedBackFrom, mayLookBack, nextJudging, notBegun, offerOf, type Picked } from "@/lib/study/judging";
import { useSeenFor } from "./use-seen-for";
import { useTurns } from "./use-turns";

export interface JudgingStart {
  project: string;
  study: string;
  personId: string;
}

/** The judging screen's state: the turns in hand (pure), what waits to be sent, and everything one can do. */
export function useJudging({ project, study, personId }: JudgingStart) {
  const { outbox, letters } = useOutbox(project, personId);
  const own = letters.filter(({ sending }) => sending.kind === "judgement" && sending.studyId === study);
  const [state, dispatch] = useReducer(nextJudging, notBegun);
  const seenFor = useSeenFor(front(state)?.id ?? null);
  const offer = offerOf(state);
  const { reading, looking } = useTurns({ project, study, outbox, own, state, dispatch });
  const give = (picked: Picked) => {
    const turn = front(state);
    if (!turn) return;
    const prefilledBy = turn.prefilled?.judge ?? null;
    const input = { ...picked, reasons: [...picked.reasons], prefilledBy, turnId: turn.id, idempotencyKey: crypto.randomUUID() };
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
  const takeOffered = (choice: SideChoice) => {
    const spentMs = seenFor();
    dispatch({ kind: "picked", choice, spentMs });
    give({ choice, reasons: [], spentMs });
  };
  const back = () => {
    if (state.at > 0) dispatch({ kind: "back" });
    else if (mayLookBack(state) && !looking.isPending) looking.mutate(lookedBackFrom(state));
  };
  const act = (action: JudgeAction) => {
    if (action === "back") back();
    else if (action === "guideline" || action === "keys") dispatch({ kind: "panel", panel: action });
    else if (action !== "send") choose(action);
    else if (state.picked) give(state.picked);
    else if (offer) takeOffered(offer.choice);
    else dispatch({ kind: "on" });
  };
  return { state, own, outbox, reading, looking, act, dispatch };
}
