import type { ReactNode } from "react";
import { ConstraintScene } from "@/components/constraints/constraint-scene";
import type { SessionPanel } from "@/lib/review/session";
import type { AnswerPart } from "@/lib/schema/part";
import { JudgedInstruction } from "./judged-instruction";
import { PartFrame } from "./part-frame";
import type { ReviewCommands } from "./review-commands";
import { SideColumn } from "./side-column";
import { trackWord } from "./verdict-words";

interface AnswerFrameProps {
  part: AnswerPart;
  /** the instruction, with the answers that are looked at */
  item: AnswerPart["item"];
  project: string;
  panel: SessionPanel | null;
  commands: ReviewCommands;
  children: ReactNode;
}

/** An answer or feedback under its instruction; beside it each constraint with what code, judge and people say. */
export function AnswerFrame({ part, item, project, panel, commands, children }: AnswerFrameProps) {
  return (
    <ConstraintScene {...{ item, project, commands }}>
      <PartFrame
        part={part}
        about={`level ${item.level} · ${trackWord[item.track]}`}
        sideLabel="Constraints, filters and findings"
        side={<SideColumn {...{ item, project, panel, commands }} hasKeys />}
      >
        <JudgedInstruction item={item} project={project} />
        {children}
      </PartFrame>
    </ConstraintScene>
  );
}
