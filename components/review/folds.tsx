"use client";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useDeferredValue } from "react";
import { Letters } from "@/components/ui/letters";
import type { ReviewAnswer, ReviewFeedback, ReviewItem } from "@/lib/schema/review";
import { AnswerText } from "./answer-text";
import { ClaimWords } from "./claim-words";

/** Answer and feedback, folded until asked for: text from models, shown as letters only. */
export function Folds({ item, isOpen }: { item: ReviewItem; isOpen: boolean }) {
  const answer = (kind: ReviewAnswer["kind"]) => item.answers.find((each) => each.kind === kind);
  const feedback = (kind: ReviewFeedback["kind"]) => item.feedback.find((each) => each.kind === kind);
  const parts: [title: string, content: () => ReactNode][] = [];
  const good = answer("answer");
  const explained = answer("internal_feedback");
  const internal = feedback("internal");
  const external = feedback("external");
  const weaker = answer("weaker");
  const revised = answer("revised");
  if (good) parts.push(["Answer", () => <AnswerText answer={good} />]);
  if (explained || internal)
    parts.push([
      "Internal feedback",
      () => (
        <div className="flex flex-col gap-3">
          {explained ? <AnswerText answer={explained} /> : null}
          {internal ? <Findings feedback={internal} /> : null}
        </div>
      ),
    ]);
  if (weaker) parts.push(["Weaker answer", () => <AnswerText answer={weaker} />]);
  if (external) parts.push(["External feedback", () => <Findings feedback={external} />]);
  if (revised) parts.push(["Revised answer", () => <AnswerText answer={revised} />]);
  if (parts.length === 0) return <p className="text-muted text-sm">No answer yet: the run has not come to it.</p>;
  return (
    <div className="flex flex-col">
      {parts.map(([title, content]) => (
        <Fold key={title} title={title} isOpen={isOpen} content={content} />
      ))}
    </div>
  );
}

/** The letters inside come after the item's first paint: what is folded must not hold up what is read first. */
function Fold({ title, isOpen, content }: { title: string; isOpen: boolean; content: () => ReactNode }) {
  const isPainted = useDeferredValue(true, false);
  return (
    <details open={isOpen} className="group border-line border-t">
      <summary className="flex h-9 list-none items-center gap-1.5 font-medium text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 text-muted transition-transform group-open:rotate-90" />
        {title}
      </summary>
      <div className="pb-4 pl-5">{isOpen || isPainted ? content() : null}</div>
    </details>
  );
}

function Findings({ feedback: { critique, findings } }: { feedback: ReviewFeedback }) {
  return (
    <div className="flex max-w-reading flex-col gap-2">
      {critique ? (
        <p dir="auto" className="prose-reading">
          <Letters text={critique} />
        </p>
      ) : null}
      <ul className="flex flex-col gap-1.5 text-sm">
        {findings.map((claim) => (
          <ClaimWords key={`${claim.constraint}${claim.explanation}`} claim={claim} />
        ))}
      </ul>
    </div>
  );
}
