"use client";
import { useSteady } from "@/components/ui/use-steady";
import type { ReviewAction } from "@/lib/review/keymap";
import type { PartItem } from "@/lib/schema/part";
import { Bench } from "./bench";
import { blockedActions } from "./blocked-actions";
import { PartStrip } from "./part-strip";
import { PartView } from "./part-view";
import { type PartReviewStart, usePartReview } from "./use-part-review";
import { runAction, useReviewKeys } from "./use-review-keys";
import { kindWord } from "./verdict-words";

/** The review screen of a kind other than instructions: one item fills it, and every action has the same key. */
export function PartWorkbench(start: PartReviewStart) {
  const { project, person, kind } = start;
  const { session, part, found, more, letters, outbox, commands } = usePartReview(start);
  const disabled = blockedActions(session, part && notAllowed(part));
  const run = useSteady((action: ReviewAction) => {
    if (!disabled.has(action)) runAction(action, commands, () => {});
  });
  useReviewKeys(session.panel, run, commands.close);
  const { panel } = session;
  return (
    <Bench
      {...{ project, kind, session, outbox, letters, found, more, commands, run, disabled }}
      personId={person.id}
      strip={<PartStrip {...{ project, kind, outbox, letters, panel }} onKinds={() => commands.open("kinds")} />}
      view={part ? <PartView key={`${part.kind} ${part.subjectId}`} {...{ part, project, panel, commands }} /> : null}
      discussed={part && "item" in part ? part.subjectId : null}
      hasFilters={false}
      told={part && `${kindWord[part.kind]}: ${wordsOf(part)}`}
    />
  );
}

/** Answers and feedback are unfolded already; the rest is what an item's kind does not have. */
function notAllowed(part: PartItem): ReviewAction[] {
  const isAnswer = "item" in part;
  const blocked: ReviewAction[] = ["answer"];
  if (part.kind !== "query") blocked.push("edit");
  if (!isAnswer) blocked.push("discuss");
  if (!isAnswer && part.kind !== "constraints") blocked.push("addConstraint");
  const filters = part.kind === "query" ? part.filters : isAnswer ? part.item.filters.filter(({ noun }) => noun === "instruction") : [];
  if (filters.length === 0) blocked.push("override");
  return blocked;
}

function wordsOf(part: PartItem): string {
  if (part.kind === "query") return part.text;
  if (part.kind === "constraints") return `${part.constraints.length} constraints of ${part.queryText}`;
  return part.kind === "chain" ? `${part.chain.levels.length} levels of ${part.chain.queryText}` : part.item.text;
}
