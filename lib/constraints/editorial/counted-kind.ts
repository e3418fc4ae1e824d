import type { z } from "zod";
import type { Measure } from "../demand";
import type { Span } from "../span";
import { type Bounds, boundedNoun, counted, demandedCount, rangeOnly } from "../text/bounds";
import type { Claim, Example, Verifier } from "../verifier";
import { editorialKind } from "./editorial-kind";

type Range = z.infer<typeof rangeOnly>;

interface CountedKind {
  id: string;
  title: string;
  category: string;
  /** what is counted: "emoji"; the plural is with an s unless given */
  noun: string;
  nouns?: string;
  /** the constraint around its bounded noun: "at most 3 emoji" */
  sentence(bounded: string): string;
  of?: Measure;
  /** where the counted things stand */
  find(answer: string): readonly Span[];
  examples: readonly Example<Range>[];
  uses?: readonly Claim[];
}

/** A kind that counts one thing and holds the count against a lower bound, an upper bound, or both. */
export function countedKind({ noun, nouns = `${noun}s`, sentence, of, find, ...kind }: CountedKind): Verifier<Range> {
  return editorialKind({
    ...kind,
    params: rangeOnly,
    describe: (bounds) => sentence(boundedNoun(bounds, noun, nouns)),
    verify: (answer, bounds) => counted(find(answer), bounds, noun, nouns),
    demands: (bounds: Bounds) => (of === undefined ? [] : [demandedCount(of, bounds)]),
  });
}
