"use client";
import { useState } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { LiveRegion } from "@/components/ui/live-region";
import { useSteady } from "@/components/ui/use-steady";
import { doneSentence } from "@/lib/review/inverse";
import type { ReviewAction } from "@/lib/review/keymap";
import { isDefaultQueue } from "@/lib/review/queue-selection";
import type { Session } from "@/lib/review/session";
import type { ReviewItem } from "@/lib/schema/review";
import { BenchFoot } from "./bench-foot";
import { DiscussionPanel } from "./discussion-panel";
import { DraftScope } from "./draft-scope";
import { LoanNote } from "./loan-note";
import { NothingLeft } from "./nothing-left";
import { Reading } from "./reading";
import { Refusals } from "./refusals";
import { Stage } from "./stage";
import { Strip } from "./strip";
import { type ReviewStart, useReview } from "./use-review";
import { runAction, useReviewKeys } from "./use-review-keys";

/** One item fills the screen; every action is a key. */
export function Workbench(start: ReviewStart) {
  const { project, person, selection } = start;
  const { session, item, upcoming, found, more, letters, outbox, commands, others } = useReview(start);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const toggle = () => setIsUnfolded(!isUnfolded);
  const disabled = unavailable(item, session);
  const run = useSteady((action: ReviewAction) => {
    if (!disabled.has(action)) runAction(action, commands, toggle);
  });
  useReviewKeys(session.panel, run, commands.close);
  const { panel } = session;
  const isWaiting = session.at >= session.order.length && more.isPending;
  return (
    <DraftScope project={project} personId={person.id}>
      <div className="flex flex-1 flex-col lg:h-window lg:flex-none">
        <Strip {...{ project, selection, outbox, letters, panel }} onKinds={() => commands.open("kinds")} />
        <Refusals project={project} outbox={outbox} letters={letters} />
        {item && start.isShared ? (
          <LoanNote project={project} instructionId={item.id} isJudged={item.mine !== null} others={others} />
        ) : null}
        <Stage {...{ item, upcoming, project, panel, commands, isUnfolded }} />
        {!item && session.at < session.order.length ? (
          <div className="flex-1 p-6">
            {found.error ? (
              <ErrorState title="The item could not be read" error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <Reading />
            )}
          </div>
        ) : null}
        {isWaiting ? (
          <div className="flex-1 p-6">
            <Reading />
          </div>
        ) : null}
        {session.at >= session.order.length && !isWaiting ? (
          <NothingLeft project={project} more={more} hasFilters={!isDefaultQueue(selection)} />
        ) : null}
        <BenchFoot
          {...{ project, kind: "instruction", panel, commands, run, disabled }}
          hasItem={item !== null}
          discussion={
            item && panel === "discuss" ? (
              <DiscussionPanel key={item.id} project={project} instructionId={item.id} onClose={commands.close} />
            ) : null
          }
        />
        <LiveRegion message={announcement(session.done.at(-1), item)} />
      </div>
    </DraftScope>
  );
}

const needItem: readonly ReviewAction[] = [
  "accept",
  "edit",
  "revise",
  "reject",
  "skip",
  "override",
  "answer",
  "addConstraint",
  "discuss",
  "next",
];

function unavailable(item: ReviewItem | null, { done, undone, at }: Session): ReadonlySet<ReviewAction> {
  const blocked = new Set<ReviewAction>(item ? [] : needItem);
  if (done.length === 0) blocked.add("undo");
  if (undone.length === 0) blocked.add("redo");
  if (at === 0) blocked.add("back");
  if (item && !item.filters.some(({ noun }) => noun === "instruction")) blocked.add("override");
  return blocked;
}

/** What a screen reader is told after each key: what was done, and what is in front now. */
function announcement(last: Parameters<typeof doneSentence>[0] | undefined, item: ReviewItem | null): string {
  const done = last ? doneSentence(last) : "";
  return item ? `${done} Level ${item.level}: ${item.text}` : `${done} Nothing is left in this queue.`;
}
