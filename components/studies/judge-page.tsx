"use client";
import { Reading } from "@/components/review/reading";
import { ErrorState } from "@/components/ui/error-state";
import { LiveRegion } from "@/components/ui/live-region";
import type { JudgeAction } from "@/lib/study/judge-keys";
import { front, isOver, type Judging, mayLookBack, offerOf, turnNumber } from "@/lib/study/judging";
import { choiceWords } from "./choice-words";
import { JudgeEnd } from "./judge-end";
import { JudgeFoot } from "./judge-foot";
import { JudgeStrip } from "./judge-strip";
import { JudgementRefusals } from "./judgement-refusals";
import { PairView } from "./pair-view";
import { useJudgeKeys } from "./use-judge-keys";
import { type JudgingStart, useJudging } from "./use-judging";

/** One pair fills the screen; every choice is a key. Nothing here knows which side is whose. */
export function JudgePage(start: JudgingStart) {
  const { state, own, outbox, reading, looking, act, dispatch } = useJudging(start);
  const turn = front(state);
  const isAtEnd = isOver(state) || (state.counts !== null && !turn);
  const offered = state.picked && state.guide && state.guide.reasons.length > 0 ? state.guide.reasons : null;
  useJudgeKeys({
    reasons: offered,
    onAction: act,
    onReason: (reason) => dispatch({ kind: "reasoned", reason }),
    onEscape: () => {
      if (state.picked) dispatch({ kind: "unpicked" });
      else if (state.panel) dispatch({ kind: "panel", panel: null });
      return state.picked !== null || state.panel !== null;
    },
  });
  const anew = () => {
    reading.reset();
    dispatch({ kind: "anew" });
  };
  return (
    <div className="flex flex-1 flex-col lg:h-window lg:flex-none">
      <JudgeStrip project={start.project} state={state} outbox={outbox} letters={own} />
      <JudgementRefusals outbox={outbox} letters={own} turns={state.turns} onGivenUp={anew} />
      {looking.error ? (
        <ErrorState className="m-4" title="The pair before could not be read" error={looking.error} onRetry={() => act("back")} />
      ) : null}
      {turn && !isAtEnd && state.guide ? (
        <PairView key={turn.id} turn={turn} picked={state.picked} offer={offerOf(state)} question={state.guide.question} />
      ) : null}
      {!state.counts && !reading.error ? (
        <div className="flex-1 p-6">
          <Reading />
        </div>
      ) : null}
      {reading.error && (!turn || state.counts === null) ? (
        <div className="flex-1 p-6">
          <ErrorState title="The pairs could not be read" error={reading.error} onRetry={() => reading.mutate()} />
        </div>
      ) : null}
      {isAtEnd && !reading.error ? <JudgeEnd project={start.project} state={state} letters={own} /> : null}
      <JudgeFoot state={state} blocked={blockedActions(state, isAtEnd)} act={act} dispatch={dispatch} />
      <LiveRegion message={told(state, isAtEnd)} />
    </div>
  );
}

function blockedActions(state: Judging, isAtEnd: boolean): ReadonlySet<JudgeAction> {
  const blocked: JudgeAction[] = [];
  if (isAtEnd || !front(state)) blocked.push("left", "right", "tie", "both_bad");
  if (!state.picked && !front(state)?.given && !offerOf(state)) blocked.push("send");
  if (!mayLookBack(state)) blocked.push("back");
  return new Set(blocked);
}

/** What changed, for ears: what was said, and which pair is in front. */
function told(state: Judging, isAtEnd: boolean): string {
  const said = state.said ? `${choiceWords[state.said]}. ` : "";
  if (isAtEnd) return `${said}${state.endedBecause ?? "Everything in hand is judged."}`;
  if (state.picked && state.guide && state.guide.reasons.length > 0)
    return `${choiceWords[state.picked.choice]} is chosen. Digits give reasons, Enter sends.`;
  if (!state.counts) return "";
  const given = front(state)?.given;
  const before = given ? ` You said: ${choiceWords[given.choice]}.` : "";
  const offer = offerOf(state);
  const prefilled = offer ? ` Pre-filled: ${choiceWords[offer.choice]}. Enter takes it.` : "";
  return `${said}Pair ${turnNumber(state)} of ${state.counts.turns}.${before}${prefilled}`;
}
