"use client";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Reword } from "@/components/constraints/reword";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Letters } from "@/components/ui/letters";
import { type StatusKind, StatusShape } from "@/components/ui/status-shape";
import { verifierById } from "@/lib/constraints/index";
import type { BindingState } from "@/lib/schema/constraint-verdict";
import type { ListedConstraint } from "@/lib/schema/part";

interface ListRowProps {
  constraint: ListedConstraint;
  isOpen: boolean;
  /** the last of its list stays */
  isOnly: boolean;
  onToggle: () => void;
  onReword: (text: string) => void;
  onDrop: () => void;
}

/** One constraint of a list, large enough to be judged; Enter opens what can be done to it. */
export function ListRow({ constraint, isOpen, isOnly, onToggle, onReword, onDrop }: ListRowProps) {
  const [isRewording, setIsRewording] = useState(false);
  const { id, text, originalText, category, source, bindingState, levels } = constraint;
  return (
    <li data-constraint={id} className="flex flex-col gap-1 border-line border-b py-2">
      <button type="button" aria-expanded={isOpen} onClick={onToggle} className="flex w-full items-start gap-2.5 rounded-md text-left">
        <StatusShape kind={stateShape[bindingState]} label={told(constraint)} className="mt-1.5" />
        <span dir="auto" className="min-w-0 flex-1 break-words font-reading text-read">
          <Letters text={text} />
        </span>
        <ChevronRight aria-hidden className={classNames("mt-1.5 size-4 shrink-0 text-muted transition-transform", isOpen && "rotate-90")} />
      </button>
      <p className="flex flex-wrap gap-x-3 pl-6 text-muted text-xs">
        <span>{category}</span>
        <span>{told(constraint)}</span>
        <span className="tabular-nums">{levels.length === 0 ? "at no level" : `level ${levels.join(", ")}`}</span>
        {source === "person" ? <span>by a person</span> : null}
        {originalText !== null && originalText !== text ? <s title="what the model wrote">{originalText}</s> : null}
      </p>
      {isOpen && isRewording ? (
        <div className="pl-6">
          <Reword
            id={id}
            text={text}
            onSave={(words) => {
              setIsRewording(false);
              onReword(words);
            }}
            onCancel={() => setIsRewording(false)}
          />
        </div>
      ) : null}
      {isOpen && !isRewording ? (
        <div className="flex flex-wrap gap-1 pl-5">
          <Button size="sm" tone="quiet" onClick={() => setIsRewording(true)}>
            Reword
          </Button>
          <Button
            size="sm"
            tone="quiet"
            disabled={isOnly}
            title={isOnly ? "A list keeps at least one constraint" : "Takes it off every level that uses it"}
            onClick={onDrop}
          >
            Drop from the list
          </Button>
        </div>
      ) : null}
    </li>
  );
}

const stateShape = { bound: "accept", judged: "judged", topic: "unknown", unbound: "unknown" } as const satisfies Record<
  BindingState,
  StatusKind
>;

function told({ bindingState, verifierId }: ListedConstraint): string {
  if (bindingState === "bound") return `checked by code: ${(verifierId && verifierById(verifierId)?.title) ?? verifierId ?? "a verifier"}`;
  if (bindingState === "judged") return "judged by a person or a model";
  return bindingState === "topic" ? "a mere topic: nobody can check it" : "not looked at yet";
}
