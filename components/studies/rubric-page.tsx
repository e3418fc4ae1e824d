"use client";
import { Reading } from "@/components/review/reading";
import { ErrorState } from "@/components/ui/error-state";
import { LiveRegion } from "@/components/ui/live-region";
import { formatNoun } from "@/components/ui/number-format";
import type { RubricAction } from "@/lib/study/rubric-keys";
import { isGivenNext, isPassOver, type RubricPass, saysNo, subjectsOf, textInFront, textNumber } from "@/lib/study/rubric-pass";
import { rubricWords } from "@/lib/study/rubric-words";
import { Refusals } from "./refusals";
import { RubricEnd } from "./rubric-end";
import { RubricFoot } from "./rubric-foot";
import { RubricStrip } from "./rubric-strip";
import { RubricTextView } from "./rubric-text";
import type { JudgingStart } from "./use-judging";
import { useRubric } from "./use-rubric";
import { useRubricKeys } from "./use-rubric-keys";

/** One text fills the screen, and its constraints are answered about one after another. Nothing here knows whose text it is. */
export function RubricPage(start: JudgingStart) {
  const { state, own, outbox, reading, looking, act, toggle, dispatch } = useRubric(start);
  const text = textInFront(state);
  const isAtEnd = isPassOver(state) || (state.counts !== null && !text);
  useRubricKeys({
    onAction: act,
    onQuestion: toggle,
    onEscape: () => {
      if (state.isKeysOpen) dispatch({ kind: "keys" });
      return state.isKeysOpen;
    },
  });
  const anew = () => {
    reading.reset();
    dispatch({ kind: "anew" });
  };
  return (
    <div className="flex flex-1 flex-col lg:h-window lg:flex-none">
      <RubricStrip project={start.project} state={state} outbox={outbox} letters={own} />
      <Refusals
        outbox={outbox}
        letters={own}
        saying={(refused) => `Your answers about ${formatNoun(refused, "text")} were not taken.`}
        onGivenUp={anew}
      />
      {looking.error ? (
        <ErrorState className="m-4" title="The text before could not be read" error={looking.error} onRetry={() => act("back")} />
      ) : null}
      {text && !isAtEnd ? (
        <RubricTextView
          key={text.id}
          state={state}
          text={text}
          onToggle={(place, question) => dispatch({ kind: "toggled", place, question })}
        />
      ) : null}
      {!state.counts && !reading.error ? (
        <div className="flex-1 p-6">
          <Reading />
        </div>
      ) : null}
      {reading.error && (!text || state.counts === null) ? (
        <div className="flex-1 p-6">
          <ErrorState title="The texts could not be read" error={reading.error} onRetry={() => reading.mutate()} />
        </div>
      ) : null}
      {isAtEnd && !reading.error ? <RubricEnd project={start.project} state={state} letters={own} /> : null}
      <RubricFoot isKeysOpen={state.isKeysOpen} blocked={blockedActions(state, isAtEnd)} isLast={isGivenNext(state)} act={act} />
      <LiveRegion message={told(state, isAtEnd)} />
    </div>
  );
}

function blockedActions(state: RubricPass, isAtEnd: boolean): ReadonlySet<RubricAction> {
  const blocked: RubricAction[] = [];
  if (isAtEnd) blocked.push("on");
  const isAtFirst = state.at === 0 && (state.focus === 0 || state.texts.length === 0);
  if (isAtFirst && (state.isFromStart || state.texts.length === 0)) blocked.push("back");
  return new Set(blocked);
}

/** What is in front, for ears: which text, which constraint of it, and what no was said to. */
function told(state: RubricPass, isAtEnd: boolean): string {
  if (isAtEnd) return state.endedBecause ?? "Everything in hand is answered.";
  const text = textInFront(state);
  const subject = text && subjectsOf(text)[state.focus];
  if (!text || !subject || !state.counts) return "";
  const place = state.focus === 0 ? `Text ${textNumber(state)} of ${state.counts.texts}. ` : "";
  const noes = subject.questions.filter((question) => saysNo(state, subject.subject, question));
  const said = noes.length === 0 ? "all yes" : `no to: ${noes.map((question) => rubricWords[question]).join("; ")}`;
  return `${place}${subject.subject === "instruction" ? "The instruction as a whole" : subject.text} ${said}.`;
}
