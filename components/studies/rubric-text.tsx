"use client";
import { useEffect, useRef } from "react";
import { Letters } from "@/components/ui/letters";
import type { RubricQuestion } from "@/lib/schema/study";
import type { BlindText, RubricSubject } from "@/lib/schema/study-rubric";
import { type RubricPass, saysNo, subjectsOf } from "@/lib/study/rubric-pass";
import { RubricSubjectRow } from "./rubric-subject";

interface RubricTextViewProps {
  state: RubricPass;
  text: BlindText;
  onToggle: (place: number, question: RubricQuestion) => void;
}

/** A region that scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** The query above, the instruction where there is one, and everything that is asked about in its order. */
export function RubricTextView({ state, text, onToggle }: RubricTextViewProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where the whole page scrolls, the next text begins at its beginning.
    if (box.current && box.current.getBoundingClientRect().top < 0) box.current.scrollIntoView({ block: "start" });
  }, []);
  const subjects = subjectsOf(text);
  const rowOf = (subject: RubricSubject, part: { name: string; text: string | null; questions: readonly RubricQuestion[] }) => {
    const place = subjects.findIndex((one) => one.subject === subject);
    return (
      <RubricSubjectRow
        id={`${text.id}-${subject}`}
        {...part}
        isCurrent={place !== -1 && place === state.focus}
        isNo={(question) => saysNo(state, subject, question)}
        onToggle={(question) => onToggle(place, question)}
      />
    );
  };
  const { constraints, instruction } = text;
  return (
    <article ref={box} aria-label="Text" className="flex min-h-0 flex-1 scroll-mt-14 flex-col">
      <Shown title="The query" text={text.query} />
      <section
        aria-label="What is asked about"
        {...reachable}
        className="flex min-h-0 flex-1 flex-col gap-3 px-4 py-4 -outline-offset-2 lg:overflow-y-auto lg:px-8"
      >
        {instruction ? (
          <div className="flex flex-col gap-1">
            <h2 className="text-muted text-xs">The instruction, level {instruction.level} of 5</h2>
            <p dir="auto" className="prose-reading">
              <Letters text={instruction.text} />
            </p>
          </div>
        ) : null}
        <ul className="flex max-w-5xl flex-col gap-2">
          {constraints.map(({ place, text: words, questions }, nth) => (
            <li key={place}>{rowOf(place, { name: `Constraint ${nth + 1} of ${constraints.length}`, text: words, questions })}</li>
          ))}
          {instruction && instruction.questions.length > 0 ? (
            <li>{rowOf("instruction", { name: "The instruction as a whole", text: null, questions: instruction.questions })}</li>
          ) : null}
        </ul>
      </section>
    </article>
  );
}

function Shown({ title, text }: { title: string; text: string }) {
  return (
    <section
      aria-label={title}
      {...reachable}
      className="flex flex-col gap-1 border-line border-b bg-sunken px-4 py-3 -outline-offset-2 lg:max-h-[30%] lg:shrink-0 lg:overflow-y-auto lg:px-8"
    >
      <h2 className="text-muted text-xs">{title}</h2>
      <p dir="auto" className="prose-reading">
        <Letters text={text} />
      </p>
    </section>
  );
}
