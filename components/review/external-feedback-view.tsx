"use client";
import { useMemo } from "react";
import type { PartItem } from "@/lib/schema/part";
import type { ReviewItem } from "@/lib/schema/review";
import { AnswerFrame } from "./answer-frame";
import { AnswerText } from "./answer-text";
import { ClaimList } from "./claim-list";
import { PartText } from "./part-text";
import type { PartViewProps } from "./part-view";

/** A weaker answer, the judge's critique and findings, and the answer revised by them. */
export function ExternalFeedbackView({ part, project, panel, commands }: PartViewProps<Extract<PartItem, { kind: "external_feedback" }>>) {
  const item = useMemo(() => aboutWeaker(part.item), [part.item]);
  const feedback = item.feedback.find(({ kind }) => kind === "external");
  const answer = (wanted: "weaker" | "revised") => item.answers.find(({ kind }) => kind === wanted);
  const weaker = answer("weaker");
  const revised = answer("revised");
  return (
    <AnswerFrame {...{ part, item, project, panel, commands }}>
      <PartText title="Weaker answer">{weaker ? <AnswerText answer={weaker} /> : null}</PartText>
      <PartText title="Critique and findings on it">{feedback ? <ClaimList feedback={feedback} said="the judge" /> : null}</PartText>
      <PartText title="Revised answer">{revised ? <AnswerText answer={revised} /> : null}</PartText>
    </AnswerFrame>
  );
}

/** The findings are about the weaker answer: it is the one that is looked at first, its revision one key away. */
function aboutWeaker(item: ReviewItem): ReviewItem {
  const place = ({ kind }: ReviewItem["answers"][number]) => ["weaker", "revised"].indexOf(kind);
  const answers = item.answers.filter((answer) => place(answer) !== -1).sort((one, other) => place(one) - place(other));
  return { ...item, answers };
}
