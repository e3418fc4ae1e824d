"use client";
import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { HeldDecision, HeldItem } from "@/lib/schema/run-view";
import { nounWords, parentWords } from "./noun-words";

interface HeldCardProps {
  row: HeldItem;
  isCurrent: boolean;
  mayDecide: boolean;
  onChoose: () => void;
  onDecide: (decision: HeldDecision["decision"]) => void;
}

/** One held row: its text large, where it comes from and what it carries small. */
export function HeldCard({ row, isCurrent, mayDecide, onChoose, onDecide }: HeldCardProps) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li
      ref={card}
      aria-current={isCurrent || undefined}
      className={classNames(
        "scroll-my-16 rounded-md border border-line bg-raised p-4",
        isCurrent && "border-accent outline outline-accent",
      )}
      onFocus={onChoose}
    >
      <div className="flex flex-wrap items-center gap-2 text-muted text-xs">
        <Badge>{nounWords[row.noun]}</Badge>
        {row.level === null ? null : <span>level {row.level}</span>}
        <span>waits for {row.stageTitle}</span>
      </div>
      <p className="prose-reading mt-2">{row.text}</p>
      {row.parentText ? (
        <p className="mt-2 text-muted text-sm">
          {parentWords[row.noun]}: {row.parentText}
        </p>
      ) : null}
      {row.constraints.length > 0 ? (
        <ul className="mt-3 flex flex-col gap-1 text-sm">
          {row.constraints.map((constraint) => (
            <li key={`${constraint.category} ${constraint.text}`} className="flex gap-2">
              <span className="w-36 shrink-0 text-muted">{constraint.category}</span>
              <span className="min-w-0">{constraint.text}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {mayDecide ? (
        <div className="mt-3 flex gap-2">
          <Button size="sm" onClick={() => onDecide("release")}>
            Release
          </Button>
          <Button size="sm" tone="danger" onClick={() => onDecide("drop")}>
            Drop
          </Button>
        </div>
      ) : null}
    </li>
  );
}
