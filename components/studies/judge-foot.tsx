"use client";
import type { JudgeAction } from "@/lib/study/judge-keys";
import { front, type Judging, type JudgingEvent } from "@/lib/study/judging";
import { JudgeGuide } from "./judge-guide";
import { JudgeKeyRow } from "./judge-key-row";
import { JudgeKeysPanel } from "./judge-keys-panel";
import { WhyPanel } from "./why-panel";

interface JudgeFootProps {
  state: Judging;
  /** what cannot be done now */
  blocked: ReadonlySet<JudgeAction>;
  act: (action: JudgeAction) => void;
  dispatch: (event: JudgingEvent) => void;
}

/** The row for hands, and what rises from it. */
export function JudgeFoot({ state, blocked, act, dispatch }: JudgeFootProps) {
  const { guide, picked, panel } = state;
  const close = () => dispatch({ kind: "panel", panel: null });
  return (
    <div className="sticky bottom-0 mt-auto bg-surface lg:relative">
      {panel === "keys" ? <JudgeKeysPanel onClose={close} /> : null}
      {panel === "guideline" && guide ? <JudgeGuide guide={guide} onClose={close} /> : null}
      {picked && guide && guide.reasons.length > 0 ? (
        <WhyPanel
          picked={picked}
          reasons={guide.reasons}
          onToggle={(reason) => dispatch({ kind: "reasoned", reason })}
          onSend={() => act("send")}
          onCancel={() => dispatch({ kind: "unpicked" })}
        />
      ) : null}
      <JudgeKeyRow
        act={act}
        blocked={blocked}
        chosen={picked?.choice ?? null}
        isLookedAt={picked === null && Boolean(front(state)?.given)}
      />
    </div>
  );
}
