"use client";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { StatusShape } from "@/components/ui/status-shape";
import type { Picked } from "@/lib/study/judging";
import { choiceShapes, choiceWords } from "./choice-words";

interface WhyPanelProps {
  picked: Picked;
  reasons: readonly string[];
  onToggle: (reason: string) => void;
  onSend: () => void;
  onCancel: () => void;
}

/** Why, if the person likes: a digit for each reason. It rises from the key row and covers nothing that is judged. */
export function WhyPanel({ picked, reasons, onToggle, onSend, onCancel }: WhyPanelProps) {
  return (
    <section
      aria-label="Why?"
      className="flex animate-appear flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-raised px-4 py-3"
    >
      <p className="inline-flex items-center gap-1.5 font-medium text-sm">
        <StatusShape kind={choiceShapes[picked.choice]} />
        {choiceWords[picked.choice]}. Why?
      </p>
      <div className="flex flex-wrap gap-2">
        {reasons.map((reason, index) => {
          const isGiven = picked.reasons.includes(reason);
          return (
            <Button
              key={reason}
              size="sm"
              aria-pressed={isGiven}
              className={classNames(isGiven && "border-accent bg-accent-tint font-semibold")}
              onClick={() => onToggle(reason)}
            >
              <Kbd>{index + 1}</Kbd> {isGiven ? <span aria-hidden>✓</span> : null} {reason}
            </Button>
          );
        })}
      </div>
      <div className="ml-auto flex gap-2">
        <Button tone="primary" onClick={onSend}>
          Send <Kbd className="border-transparent bg-transparent text-on-accent">Enter</Kbd>
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
      </div>
    </section>
  );
}
