"use client";
import { ErrorState } from "@/components/ui/error-state";
import { LiveRegion } from "@/components/ui/live-region";
import { doneSentence } from "@/lib/review/inverse";
import type { ReviewAction } from "@/lib/review/keymap";
import type { Done, Session } from "@/lib/review/session";
import type { PartItem } from "@/lib/schema/part";
import { BenchFoot } from "./bench-foot";
import { DiscussionPanel } from "./discussion-panel";
import { DraftScope } from "./draft-scope";
import { NothingLeft } from "./nothing-left";
import { PartStrip } from "./part-strip";
import { PartView } from "./part-view";
import { Reading } from "./reading";
import { Refusals } from "./refusals";
import { type PartReviewStart, usePartReview } from "./use-part-review";
import { runAction, useReviewKeys } from "./use-review-keys";
import { kindWord } from "./verdict-words";

/** The review screen of a kind other than instructions: one item fills it, and every action has the same key. */
export function PartWorkbench(start: PartReviewStart) {
  const { project, person, kind } = start;
  const { session, part, found, more, letters, outbox, commands } = usePartReview(start);
  const disabled = unavailable(part, session);
  const run = (action: ReviewAction) => {
    if (!disabled.has(action)) runAction(action, commands, () => {});
  };
  useReviewKeys(session.panel, run, commands.close);
  const { panel } = session;
  const isAtEnd = session.at >= session.order.length;
  const isReading = isAtEnd ? more.isPending : !part && !found.error;
  return (
    <DraftScope project={project} personId={person.id}>
      <div className="flex flex-1 flex-col lg:h-window lg:flex-none">
        <PartStrip {...{ project, kind, outbox, letters, panel }} onKinds={() => commands.open("kinds")} />
        <Refusals project={project} outbox={outbox} letters={letters} />
        {part ? <PartView key={`${part.kind} ${part.subjectId}`} {...{ part, project, panel, commands }} /> : null}
        {!part && !isAtEnd && found.error ? (
          <div className="flex-1 p-6">
            <ErrorState title="The item could not be read" error={found.error} onRetry={() => void found.refetch()} />
          </div>
        ) : null}
        {isReading ? (
          <div className="flex-1 p-6">
            <Reading />
          </div>
        ) : null}
        {isAtEnd && !more.isPending ? <NothingLeft project={project} more={more} kind={kind} hasFilters={false} /> : null}
        <BenchFoot
          {...{ project, kind, panel, commands, run, disabled }}
          hasItem={part !== null}
          discussion={
            part && "item" in part && panel === "discuss" ? (
              <DiscussionPanel key={part.subjectId} project={project} instructionId={part.subjectId} onClose={commands.close} />
            ) : null
          }
        />
        <LiveRegion message={announcement(session.done.at(-1), part)} />
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

/** What cannot be done now: nothing without an item, and of an item only what its kind allows. */
function unavailable(part: PartItem | null, { done, undone, at }: Session): ReadonlySet<ReviewAction> {
  // Answers and feedback are unfolded already.
  const blocked = new Set<ReviewAction>(part ? ["answer"] : needItem);
  if (done.length === 0) blocked.add("undo");
  if (undone.length === 0) blocked.add("redo");
  if (at === 0) blocked.add("back");
  if (!part) return blocked;
  const isAnswer = "item" in part;
  if (part.kind !== "query") blocked.add("edit");
  if (!isAnswer) blocked.add("discuss");
  if (!isAnswer && part.kind !== "constraints") blocked.add("addConstraint");
  const filters = part.kind === "query" ? part.filters : isAnswer ? part.item.filters.filter(({ noun }) => noun === "instruction") : [];
  if (filters.length === 0) blocked.add("override");
  return blocked;
}

/** What a screen reader is told after each key: what was done, and what is in front now. */
function announcement(last: Done | undefined, part: PartItem | null): string {
  const done = last ? doneSentence(last) : "";
  return part ? `${done} ${kindWord[part.kind]}: ${wordsOf(part)}` : `${done} Nothing is left in this queue.`;
}

function wordsOf(part: PartItem): string {
  if (part.kind === "query") return part.text;
  if (part.kind === "constraints") return `${part.constraints.length} constraints of ${part.queryText}`;
  return part.kind === "chain" ? `${part.chain.levels.length} levels of ${part.chain.queryText}` : part.item.text;
}
