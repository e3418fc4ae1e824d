"use client";
import { useMemo } from "react";
import type { PartItem } from "@/lib/schema/part";
import type { ReviewItem } from "@/lib/schema/review";
import { AnswerFrame } from "./answer-frame";
import { AnswerText } from "./answer-text";
import { ClaimList } from "./claim-list";
import { PartText } from "./part-text";
import type { PartViewProps } from "./part-view";

/** An answer and how it says it met each constraint, with what code found beside each claim. */
export function InternalFeedbackView({ part, project, panel, commands }: PartViewProps<Extract<PartItem, { kind: "internal_feedback" }>>) {
  const item = useMemo(() => aboutItself(part.item), [part.item]);
  const feedback = item.feedback.find(({ kind }) => kind === "internal");
  const [answer] = item.answers;
  return (
    <AnswerFrame {...{ part, item, project, panel, commands }}>
      <PartText title="The answer that explains itself">{answer ? <AnswerText answer={answer} /> : null}</PartText>
      <PartText title="How it says it met each constraint">
        {feedback ? <ClaimList feedback={feedback} said="the answer" /> : null}
      </PartText>
    </AnswerFrame>
  );
}

/**
 * Code looks at the answer the feedback is about: the one that explains itself, else the plain one. Its explanation stands at
 * its end and is shown below: it is no part of what the constraints are about.
 */
function aboutItself(item: ReviewItem): ReviewItem {
  const own = item.answers.filter(({ kind }) => kind === "internal_feedback");
  const answers = own.length > 0 ? own : item.answers.filter(({ kind }) => kind === "answer");
  const told = item.feedback.find(({ kind }) => kind === "internal")?.critique.trim() ?? "";
  return { ...item, answers: answers.map((answer) => ({ ...answer, text: withoutEnd(answer.text.trimEnd(), told) })) };
}

function withoutEnd(text: string, end: string): string {
  return end !== "" && end.length < text.length && text.endsWith(end) ? text.slice(0, -end.length).trimEnd() : text;
}
