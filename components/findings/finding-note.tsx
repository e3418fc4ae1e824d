"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import type { Finding } from "@/lib/schema/finding";
import { severityShape, severityWord } from "./severity-words";

interface FindingNoteProps {
  finding: Finding;
  /** the check's name for people */
  title: string;
  /** what it is about: the level, a link */
  where?: ReactNode;
  /** the words it points at */
  quote: string | null;
  isCurrent: boolean;
  isBusy?: boolean;
  /** absent: may be read, not repaired */
  onRepair?: (place: number) => void;
  onChoose: () => void;
  children?: ReactNode;
}

/** One finding: what is wrong, the words that show it, and the ways to mend it, each one key away. */
export function FindingNote({ finding, title, where, quote, isCurrent, isBusy, onRepair, onChoose, children }: FindingNoteProps) {
  const note = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) note.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li
      ref={note}
      aria-current={isCurrent || undefined}
      onFocus={onChoose}
      className={classNames(
        "flex scroll-my-20 flex-col gap-1.5 border-line border-l-2 py-2 pr-2 pl-3",
        isCurrent && "border-accent bg-accent-tint",
      )}
    >
      <p className="flex flex-wrap items-center gap-x-2 text-muted text-xs">
        <StatusShape kind={severityShape[finding.severity]} size="sm" label={severityWord[finding.severity]} />
        <span className="font-medium text-ink">{title}</span>
        {where}
      </p>
      <p className="break-words text-sm">{finding.message}</p>
      {quote === null ? null : (
        <p dir="auto" className="line-clamp-2 break-words font-reading text-muted text-sm">
          “<Letters text={quote} />”
        </p>
      )}
      {onRepair && finding.repairs.length > 0 ? (
        <div className="flex flex-wrap gap-1.5">
          {finding.repairs.map(({ label }, place) => (
            <Button
              key={label}
              size="sm"
              className="h-auto min-h-7 max-w-full whitespace-normal py-1 text-left"
              isBusy={isBusy ?? false}
              onClick={() => onRepair(place)}
            >
              {isCurrent ? <Kbd>{place === 0 ? "f" : place + 1}</Kbd> : null}
              <span className="min-w-0 break-words">{label}</span>
            </Button>
          ))}
        </div>
      ) : null}
      {children}
    </li>
  );
}
