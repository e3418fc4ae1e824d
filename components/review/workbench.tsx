"use client";
import { useState } from "react";
import { useSteady } from "@/components/ui/use-steady";
import type { ReviewAction } from "@/lib/review/keymap";
import { isDefaultQueue } from "@/lib/review/queue-selection";
import type { ReviewItem } from "@/lib/schema/review";
import { Bench } from "./bench";
import { blockedActions } from "./blocked-actions";
import { LoanNote } from "./loan-note";
import { Stage } from "./stage";
import { Strip } from "./strip";
import { type ReviewStart, useReview } from "./use-review";
import { runAction, useReviewKeys } from "./use-review-keys";

/** One item fills the screen; every action is a key. */
export function Workbench(start: ReviewStart) {
  const { project, person, selection, isShared } = start;
  const { session, item, upcoming, found, more, letters, outbox, commands, others } = useReview(start);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const toggle = () => setIsUnfolded(!isUnfolded);
  const disabled = blockedActions(session, item && notAllowed(item));
  const run = useSteady((action: ReviewAction) => {
    if (!disabled.has(action)) runAction(action, commands, toggle);
  });
  useReviewKeys(session.panel, run, commands.close);
  const { panel } = session;
  return (
    <Bench
      {...{ project, session, outbox, letters, found, more, commands, run, disabled }}
      personId={person.id}
      kind="instruction"
      strip={<Strip {...{ project, selection, outbox, letters, panel }} onKinds={() => commands.open("kinds")} />}
      view={
        item ? (
          <>
            {isShared ? <LoanNote project={project} instructionId={item.id} isJudged={item.mine !== null} others={others} /> : null}
            <Stage {...{ item, upcoming, project, panel, commands, isUnfolded }} />
          </>
        ) : null
      }
      discussed={item?.id ?? null}
      hasFilters={!isDefaultQueue(selection)}
      told={item && `Level ${item.level}: ${item.text}`}
    />
  );
}

function notAllowed({ filters }: ReviewItem): ReviewAction[] {
  return filters.some(({ noun }) => noun === "instruction") ? [] : ["override"];
}
