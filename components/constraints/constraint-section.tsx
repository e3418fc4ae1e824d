"use client";
import { Plus } from "lucide-react";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { LiveRegion } from "@/components/ui/live-region";
import { Segmented } from "@/components/ui/segmented";
import { stateCounts } from "@/lib/review/constraint-state";
import type { ReviewItem } from "@/lib/schema/review";
import { AddConstraint } from "./add-constraint";
import { ConstraintList } from "./constraint-list";
import { answerWord, evidenceSentence, stateWord } from "./constraint-words";
import { pointedSentence } from "./pointed-marks";
import type { ConstraintWork } from "./use-constraint-work";

interface ConstraintSectionProps {
  item: ReviewItem;
  work: ConstraintWork;
  adding: { isOpen: boolean; open: () => void; close: () => void };
  /** the keys of the review screen work here */
  hasKeys: boolean;
}

/** The constraints beside one answer: how many are met, which answer, each constraint, and adding one. */
export function ConstraintSection({ item, work, adding, hasKeys }: ConstraintSectionProps) {
  const { desk, changes, places } = work;
  const { views, answer, focused } = desk;
  const addButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(adding.close);
    addButton.current?.focus();
  };
  const focusedView = views.find(({ constraint }) => focused?.kind === "constraint" && constraint.id === focused.id);
  const told = focusedView
    ? pointedSentence(
        { item, answer, views, places },
        focusedView.constraint.id,
        `${stateWord[focusedView.state]}: ${evidenceSentence(focusedView)}`,
      )
    : "";
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="flex justify-between gap-2 font-medium text-muted text-xs">
        Constraints <span className="text-right tabular-nums">{stateCounts(views.map(({ state }) => state))}</span>
      </h2>
      {item.answers.length > 1 && answer ? (
        <div className="flex items-center gap-1.5">
          <Segmented
            label="Which answer"
            value={answer.id}
            choices={item.answers.map(({ id, kind }) => ({ value: id, label: answerWord[kind] }))}
            onValueChange={desk.chooseAnswer}
          />
          {hasKeys ? <Kbd>w</Kbd> : null}
        </div>
      ) : null}
      <ConstraintList desk={desk} changes={changes} />
      {views.length === 0 ? <p className="text-muted text-sm">This instruction lists no constraint.</p> : null}
      {changes && adding.isOpen ? (
        <AddConstraint
          key={item.id}
          category={item.constraints.at(-1)?.category ?? "Other"}
          onAdd={(constraint) => {
            changes.add(constraint);
            close();
          }}
          onCancel={close}
        />
      ) : null}
      {changes && !adding.isOpen ? (
        <Button ref={addButton} size="sm" tone="quiet" className="self-start" onClick={adding.open}>
          <Plus aria-hidden /> Add {hasKeys ? <Kbd>c</Kbd> : null}
        </Button>
      ) : null}
      <LiveRegion message={told} />
    </section>
  );
}
