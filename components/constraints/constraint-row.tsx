"use client";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import type { ConstraintView } from "./constraint-view";
import { evidenceSentence, stateShape, stateWord } from "./constraint-words";
import { SpokenVerdicts } from "./spoken-verdicts";

interface ConstraintRowProps {
  view: ConstraintView;
  isOpen: boolean;
  /** null: there is nothing to open */
  onToggle: (() => void) | null;
  onFocused: (isFocused: boolean) => void;
  onHovered: (isHovered: boolean) => void;
  /** what stands below while it is open */
  children: ReactNode;
}

/** One constraint: its state by shape and colour, its words, what code found, what judge and people say. */
export function ConstraintRow({ view, isOpen, onToggle, onFocused, onHovered, children }: ConstraintRowProps) {
  const id = useId();
  const { constraint, isNew, state, conflicts } = view;
  const { text, category, source, originalText } = constraint;
  const isSpokenFor = view.use === null && view.judge.length + view.labels.length > 0;
  return (
    <li
      data-constraint={constraint.id}
      onMouseEnter={() => onHovered(true)}
      onMouseLeave={() => onHovered(false)}
      onFocus={() => onFocused(true)}
      onBlur={({ currentTarget, relatedTarget }) => onFocused(currentTarget.contains(relatedTarget))}
      className="rounded-md py-1 focus-within:bg-accent-tint/60 hover:bg-accent-tint/60"
    >
      <button
        type="button"
        aria-expanded={onToggle ? isOpen : undefined}
        aria-describedby={`${id}-told`}
        onClick={onToggle ?? undefined}
        className="flex w-full items-start gap-2 rounded-md px-1.5 py-0.5 text-left -outline-offset-2"
      >
        <StatusShape kind={stateShape[state]} label={stateWord[state]} className="mt-1" />
        <span dir="auto" data-text={`constraint:${constraint.id}`} className="min-w-0 flex-1 break-words text-sm">
          <Letters text={text} />
        </span>
        {onToggle ? (
          <ChevronRight
            aria-hidden
            className={classNames("mt-0.5 size-4 shrink-0 text-muted transition-transform", isOpen && "rotate-90")}
          />
        ) : null}
      </button>
      <div id={`${id}-told`} className="flex flex-col gap-0.5 pr-1.5 pl-6.5 text-xs">
        <p className="flex flex-wrap gap-x-2 text-muted">
          {isSpokenFor ? null : (
            <span className={classNames("min-w-0 break-words tabular-nums", view.code && "font-medium text-ink")}>
              {evidenceSentence(view)}
            </span>
          )}
          <span className="break-words">{category}</span>
          {isNew ? <span className="font-medium text-accent">+ new here</span> : null}
          {source === "person" ? <span>by a person</span> : null}
          {originalText !== null && originalText !== text ? <s title="what the model wrote">{originalText}</s> : null}
        </p>
        {conflicts.map((because) => (
          <p key={because} className="flex gap-1.5 text-reject">
            <StatusShape kind="conflict" size="sm" className="mt-[3px]" label="conflict" />
            <span className="min-w-0 break-words">{because}</span>
          </p>
        ))}
        <SpokenVerdicts view={view} />
      </div>
      {isOpen ? <div className="mt-1.5 pr-1.5 pl-6.5">{children}</div> : null}
    </li>
  );
}
