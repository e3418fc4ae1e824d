import type { ReactNode } from "react";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import type { ReviewFeedback } from "@/lib/schema/review";

/** What feedback says of one constraint, with the words it quotes; below what else is known of the claim. */
export function ClaimWords({ claim, children }: { claim: ReviewFeedback["findings"][number]; children?: ReactNode }) {
  const { constraint, isMet, explanation, quote } = claim;
  return (
    <li className="flex gap-2">
      <StatusShape kind={isMet ? "accept" : "reject"} label={isMet ? "met" : "not met"} className="mt-1" />
      <div dir="auto" className="min-w-0 break-words">
        <strong className="font-medium">
          <Letters text={constraint} />
        </strong>{" "}
        <Letters text={explanation} />
        {quote ? (
          <q className="text-muted">
            {" "}
            <Letters text={quote} />
          </q>
        ) : null}
        {children}
      </div>
    </li>
  );
}
