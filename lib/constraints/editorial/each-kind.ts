import type { z } from "zod";
import type { Measure } from "../demand";
import type { Span } from "../span";
import { type Bounds, boundedNoun, boundWords, demandedCount, isWithin, rangeOnly } from "../text/bounds";
import { countOf } from "../text/count-of";
import { broken, type Claim, type Example, met, type Verification, type Verifier } from "../verifier";
import { editorialKind } from "./editorial-kind";

type Range = z.infer<typeof rangeOnly>;

interface EachKind {
  id: string;
  title: string;
  category: string;
  /** the parts that are measured one by one: "paragraph" */
  part: string;
  /** what is counted in each: "word" */
  noun: string;
  sentence(bounded: string): string;
  of?: Measure;
  parts(answer: string): readonly Span[];
  count(part: string): number;
  examples: readonly Example<Range>[];
  uses?: readonly Claim[];
}

/** A kind that counts something in every part of an answer and holds each count against the same bounds. */
export function eachKind({ part, noun, sentence, of, parts, count, ...kind }: EachKind): Verifier<Range> {
  return editorialKind({
    ...kind,
    params: rangeOnly,
    describe: (bounds) => sentence(boundedNoun(bounds, noun)),
    verify: (answer, bounds) => {
      const measured = parts(answer).map((span) => ({ span, count: count(answer.slice(span.start, span.end)) }));
      return judged(measured, bounds, { part, noun });
    },
    demands: (bounds: Bounds) => (of === undefined ? [] : [demandedCount(of, bounds)]),
  });
}

interface Measured {
  span: Span;
  count: number;
}

function judged(measured: readonly Measured[], bounds: Bounds, { part, noun }: { part: string; noun: string }): Verification {
  if (measured.length === 0) return broken(`there is no ${part}`);
  const astray = measured.filter(({ count }) => !isWithin(count, bounds));
  const counts = measured.map(({ count }) => count);
  const [least, most] = [counts.reduce((one, other) => Math.min(one, other)), counts.reduce((one, other) => Math.max(one, other))];
  const found = least === most ? countOf(least, noun) : `${least} to ${countOf(most, noun)}`;
  const evidence = `${countOf(measured.length, part)} of ${found}, ${boundWords(bounds)} in each`;
  if (astray.length > 0)
    return broken(
      evidence,
      astray.map(({ span }) => span),
    );
  return met(
    evidence,
    measured.map(({ span }) => span),
  );
}
