"use client";
import { useEffect, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import type { RubricQuestion } from "@/lib/schema/study";
import { rubricWords } from "@/lib/study/rubric-words";

interface RubricSubjectRowProps {
  id: string;
  /** "Constraint 2", or "The instruction as a whole" */
  name: string;
  /** null where it stands elsewhere on the screen */
  text: string | null;
  /** none: code answers, or the protocol asks nothing of it */
  questions: readonly RubricQuestion[];
  /** the keys are for this one */
  isCurrent: boolean;
  isNo: (question: RubricQuestion) => boolean;
  onToggle: (question: RubricQuestion) => void;
}

/** One constraint or the whole instruction with its questions. Yes is told by shape and word, not by colour alone. */
export function RubricSubjectRow({ id, name, text, questions, isCurrent, isNo, onToggle }: RubricSubjectRowProps) {
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <fieldset
      ref={row}
      aria-labelledby={id}
      {...(isCurrent ? { "aria-current": "true" as const } : {})}
      className={classNames(
        "flex min-w-0 scroll-mt-14 scroll-mb-28 flex-col gap-2 rounded-md border-2 px-4 py-3",
        isCurrent ? "border-accent bg-raised" : "border-line bg-surface",
      )}
    >
      <div id={id} className="flex flex-col gap-0.5">
        <span className="text-muted text-xs">{name}</span>
        {text === null ? null : (
          <span dir="auto" className="prose-reading">
            <Letters text={text} />
          </span>
        )}
      </div>
      {questions.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {questions.map((question, nth) => (
            <button
              key={question}
              type="button"
              role="switch"
              aria-checked={!isNo(question)}
              onClick={() => onToggle(question)}
              className={classNames(
                "inline-flex min-h-8 items-center gap-1.5 rounded-md border px-2 py-1 text-left text-sm",
                isNo(question) ? "border-reject bg-reject-tint font-medium" : "border-line bg-raised hover:bg-accent-tint",
              )}
            >
              {isCurrent ? (
                <span aria-hidden>
                  <Kbd>{nth + 1}</Kbd>
                </span>
              ) : null}
              <StatusShape kind={isNo(question) ? "reject" : "accept"} size="sm" />
              {rubricWords[question]}
              <span aria-hidden className={isNo(question) ? "font-semibold text-reject" : "text-muted"}>
                {isNo(question) ? "no" : "yes"}
              </span>
            </button>
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}
