"use client";
import { Button } from "@/components/ui/button";
import { StatusShape } from "@/components/ui/status-shape";
import { verifierById } from "@/lib/constraints/index";
import type { ConstraintBinding } from "@/lib/schema/constraint-input";
import type { BindingProposal } from "@/lib/schema/constraint-verdict";

interface ProposalBoxProps {
  proposal: BindingProposal;
  onConfirm: (binding: ConstraintBinding) => void;
  onRefuse: () => void;
}

/** What a model proposes and code has tried both ways; it counts only once a person confirms it. */
export function ProposalBox({ proposal: { verifierId, params, meets, breaks }, onConfirm, onRefuse }: ProposalBoxProps) {
  const verifier = verifierById(verifierId);
  const parsed = verifier?.params.safeParse(params);
  if (!verifier || !parsed?.success) return null;
  return (
    <div className="flex flex-col gap-1.5 rounded-md border border-line bg-raised p-2 text-sm">
      <p className="break-words">
        <span className="text-muted text-xs">A model proposes: </span>
        {verifier.describe(parsed.data)}
      </p>
      {[
        { kind: "accept" as const, word: "would meet it", answer: meets },
        { kind: "reject" as const, word: "would break it", answer: breaks },
      ].map(({ kind, word, answer }) => (
        <p key={kind} className="flex gap-1.5 text-xs">
          <StatusShape kind={kind} size="sm" label={word} className="mt-[3px]" />
          <span dir="auto" className="line-clamp-3 min-w-0 whitespace-pre-wrap break-words font-reading">
            {answer}
          </span>
        </p>
      ))}
      <div className="flex gap-1">
        <Button size="sm" tone="primary" onClick={() => onConfirm({ state: "bound", verifierId, params })}>
          Confirm
        </Button>
        <Button size="sm" tone="quiet" onClick={onRefuse}>
          People judge it
        </Button>
      </div>
    </div>
  );
}
