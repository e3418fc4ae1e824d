"use client";
import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Letters } from "@/components/ui/letters";
import type { BlindTurn } from "@/lib/schema/study-view";
import type { Picked } from "@/lib/study/judging";
import { choiceWords } from "./choice-words";
import { PairSide } from "./pair-side";

interface PairViewProps {
  turn: BlindTurn;
  picked: Picked | null;
  /** what a judge offers of it */
  offer: BlindTurn["prefilled"];
  question: string;
}

/** A region that scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** The query, and the two sides beside each other; on a phone one below the other. */
export function PairView({ turn, picked, offer, question }: PairViewProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where the whole page scrolls, the next pair begins at its beginning.
    if (box.current && box.current.getBoundingClientRect().top < 0) box.current.scrollIntoView({ block: "start" });
  }, []);
  const choice = picked?.choice ?? turn.given?.choice ?? null;
  return (
    <article ref={box} aria-label="Pair" className="flex min-h-0 flex-1 scroll-mt-14 flex-col">
      <section
        aria-label="Query"
        {...reachable}
        className="flex flex-col gap-1 border-line border-b bg-sunken px-4 py-3 -outline-offset-2 lg:max-h-[30%] lg:shrink-0 lg:overflow-y-auto lg:px-8"
      >
        <h2 className="text-muted text-xs">The query</h2>
        <p dir="auto" className="prose-reading">
          <Letters text={turn.query} />
        </p>
      </section>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 px-4 pt-3 text-sm lg:px-8">
        <p dir="auto" className="font-medium">
          {question}
        </p>
        {turn.given && !picked ? <p className="text-muted">{givenWords(turn.given)} Choose anew to change it.</p> : null}
      </div>
      {offer ? <OfferLine {...offer} isLeft={picked === null} /> : null}
      <div className="grid min-h-0 flex-1 grid-cols-1 gap-3 px-4 py-3 md:grid-cols-2 lg:grid-rows-[minmax(0,1fr)] lg:gap-5 lg:px-8">
        <PairSide name="left" side={turn.left} choice={choice} />
        <PairSide name="right" side={turn.right} choice={choice} />
      </div>
    </article>
  );
}

/** Whose choice is offered, why it may be, and what to press; it marks no side, so that both are still read. */
function OfferLine({ choice, judge, because, isLeft }: NonNullable<BlindTurn["prefilled"]> & { isLeft: boolean }) {
  return (
    <p className="mx-4 mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-md bg-revise-tint px-3 py-1.5 text-sm lg:mx-8">
      <Badge tone="revise">pre-filled</Badge>
      <span className="break-words">
        <span className="font-medium">{choiceWords[choice]}</span>, by {judge}, which may pre-fill this category: {because}.
      </span>
      {isLeft ? <span>Enter takes it; any other choice stands in its place.</span> : null}
    </p>
  );
}

function givenWords({ choice, reasons }: NonNullable<BlindTurn["given"]>): string {
  const because = reasons.length > 0 ? ` (${reasons.join(", ")})` : "";
  return `You said: ${choiceWords[choice]}${because}.`;
}
