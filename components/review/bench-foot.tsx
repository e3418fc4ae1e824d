"use client";
import type { ReactNode } from "react";
import type { ReviewAction } from "@/lib/review/keymap";
import type { SessionPanel } from "@/lib/review/session";
import type { ItemKind } from "@/lib/schema/item-kind";
import { GuidelinePanel } from "./guideline-panel";
import { KeyRow } from "./key-row";
import { KeysOverlay } from "./keys-overlay";
import { KindPanel } from "./kind-panel";
import { ReasonPanel } from "./reason-panel";
import type { ReviewCommands } from "./review-commands";
import { useReasons } from "./use-reasons";

export interface FootActions {
  commands: ReviewCommands;
  run: (action: ReviewAction) => void;
  disabled: ReadonlySet<ReviewAction>;
}

interface BenchFootProps extends FootActions {
  project: string;
  kind: ItemKind;
  panel: SessionPanel | null;
  hasItem: boolean;
  /** the talk about the item in front, while it is open */
  discussion: ReactNode;
}

/** The row for hands at the bottom of the review screen, and what rises from it. */
export function BenchFoot({ project, kind, panel, hasItem, commands, run, disabled, discussion }: BenchFootProps) {
  const { rejectReasons, skipReasons } = useReasons(project);
  return (
    <div className="sticky bottom-0 mt-auto bg-surface lg:relative">
      {panel === "keys" ? <KeysOverlay onClose={commands.close} /> : null}
      {panel === "kinds" ? <KindPanel project={project} kind={kind} onClose={commands.close} /> : null}
      {panel === "guideline" ? <GuidelinePanel project={project} kind={kind} onClose={commands.close} /> : null}
      {discussion}
      {hasItem && panel === "reject" ? (
        <ReasonPanel
          title="Why reject?"
          verb="Reject"
          reasons={rejectReasons}
          onGive={(reason) => commands.judge("reject", reason)}
          onCancel={commands.close}
        />
      ) : null}
      {hasItem && panel === "skip" ? (
        <ReasonPanel
          title="Why skip?"
          verb="Skip"
          reasons={skipReasons}
          onGive={(reason) => commands.judge("skip", reason)}
          onCancel={commands.close}
        />
      ) : null}
      <KeyRow run={run} disabled={disabled} />
    </div>
  );
}
