"use client";
import { useState } from "react";
import { ReasonPanel } from "@/components/review/reason-panel";
import type { ReviewCommands } from "@/components/review/review-commands";
import { useReasons } from "@/components/review/use-reasons";
import { Button } from "@/components/ui/button";
import { StatusShape } from "@/components/ui/status-shape";
import type { ReviewItem } from "@/lib/schema/review";

interface VerdictBarProps {
  project: string;
  item: ReviewItem;
  commands: ReviewCommands;
  canUndo: boolean;
}

/** The same verdicts as on the review screen, for one instruction somebody came to look at. */
export function VerdictBar({ project, item, commands, canUndo }: VerdictBarProps) {
  const { rejectReasons } = useReasons(project);
  const [isRejecting, setIsRejecting] = useState(false);
  const mine = item.mine?.decision ?? null;
  const choose = (decision: "accept" | "revise") => {
    setIsRejecting(false);
    commands.judge(decision, "");
  };
  return (
    <div className="flex max-w-reading flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <Button aria-pressed={mine === "accept"} onClick={() => choose("accept")}>
          <StatusShape kind="accept" /> Accept
        </Button>
        <Button aria-pressed={mine === "revise"} onClick={() => choose("revise")}>
          <StatusShape kind="revise" /> Revise
        </Button>
        <Button aria-pressed={mine === "reject"} aria-expanded={isRejecting} onClick={() => setIsRejecting(!isRejecting)}>
          <StatusShape kind="reject" /> Reject
        </Button>
        <Button tone="quiet" onClick={() => commands.open("edit")}>
          Edit
        </Button>
        <Button tone="quiet" disabled={!canUndo} onClick={commands.undo}>
          Undo
        </Button>
      </div>
      {isRejecting ? (
        <ReasonPanel
          title="Why reject?"
          verb="Reject"
          reasons={rejectReasons}
          onGive={(reason) => {
            setIsRejecting(false);
            commands.judge("reject", reason);
          }}
          onCancel={() => setIsRejecting(false)}
        />
      ) : null}
    </div>
  );
}
