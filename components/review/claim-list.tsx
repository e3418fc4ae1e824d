"use client";
import { useWork } from "@/components/constraints/constraint-scene";
import { evidenceSentence } from "@/components/constraints/constraint-words";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import { refutationOf } from "@/lib/review/claims";
import type { ReviewFeedback } from "@/lib/schema/review";
import { ClaimWords } from "./claim-words";

/** What feedback says of each constraint, and where code finds otherwise. */
export function ClaimList({ feedback: { critique, findings }, said }: { feedback: ReviewFeedback; said: string }) {
  const { views, answer } = useWork().desk;
  return (
    <div className="flex max-w-reading flex-col gap-3">
      {critique ? (
        <p dir="auto" className="prose-reading">
          <Letters text={critique} />
        </p>
      ) : null}
      <ul className="flex flex-col gap-2.5 text-sm">
        {findings.map((claim) => {
          const { constraint, isMet, explanation, quote } = claim;
          const refuted = refutationOf(claim, views);
          const isQuoteThere = quote === null || (answer?.text.includes(quote) ?? true);
          return (
            <ClaimWords key={`${constraint}${explanation}`} claim={claim}>
              {isQuoteThere ? null : <p className="text-muted text-xs">These words do not stand in the answer.</p>}
              {refuted ? (
                <p className="flex gap-1.5 text-reject">
                  <StatusShape kind="conflict" size="sm" label="code finds otherwise" className="mt-1" />
                  <span>
                    Code says {refuted.isMet ? "met" : "broken"}, {said} says {isMet ? "met" : "broken"}: {evidenceSentence(refuted.view)}
                  </span>
                </p>
              ) : null}
            </ClaimWords>
          );
        })}
      </ul>
    </div>
  );
}
