"use client";
import type { PartItem } from "@/lib/schema/part";
import { AnswerFrame } from "./answer-frame";
import { AnswerText } from "./answer-text";
import { PartText } from "./part-text";
import type { PartViewProps } from "./part-view";

/** An answer, large, under its instruction; beside it each constraint with what code, judge and people say. */
export function AnswerView({ part, project, panel, commands }: PartViewProps<Extract<PartItem, { kind: "answer" }>>) {
  const { item } = part;
  const answer = item.answers.find(({ kind }) => kind === "answer");
  return (
    <AnswerFrame {...{ part, item, project, panel, commands }}>
      <PartText title="Answer">{answer ? <AnswerText answer={answer} /> : null}</PartText>
    </AnswerFrame>
  );
}
