"use client";
import { ConstraintScene } from "@/components/constraints/constraint-scene";
import type { PartItem } from "@/lib/schema/part";
import { AnswerText } from "./answer-text";
import { JudgedInstruction } from "./judged-instruction";
import { PartFrame } from "./part-frame";
import { PartText } from "./part-text";
import type { PartViewProps } from "./part-view";
import { SideColumn } from "./side-column";
import { trackWord } from "./verdict-words";

/** An answer, large, under its instruction; beside it each constraint with what code, judge and people say. */
export function AnswerView({ part, project, panel, commands }: PartViewProps<Extract<PartItem, { kind: "answer" }>>) {
  const { item } = part;
  const answer = item.answers.find(({ kind }) => kind === "answer");
  return (
    <ConstraintScene {...{ item, project, commands }}>
      <PartFrame
        part={part}
        about={`level ${item.level} · ${trackWord[item.track]}`}
        sideLabel="Constraints, filters and findings"
        side={<SideColumn {...{ item, project, panel, commands }} hasKeys />}
      >
        <JudgedInstruction item={item} project={project} />
        <PartText title="Answer">{answer ? <AnswerText answer={answer} /> : null}</PartText>
      </PartFrame>
    </ConstraintScene>
  );
}
