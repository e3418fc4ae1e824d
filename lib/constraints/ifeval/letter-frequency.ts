import * as z from "zod";
import { lengthOf } from "../python/letter-case";
import { lowered } from "../python/lower-case";
import { strip } from "../python/strip";
import { mostSpans, type Span } from "../span";
import { broken, defineVerifier, met, type Verification } from "../verifier";
import { type Bound, boundWords, Count, countDemand, isWithin, judgeCount, Relation } from "./bound";

/**
 * A bound on how often one letter occurs, in capitals or small letters. Given anything but a to z, the benchmark counts a
 * letter that it draws at random: the verdict is then what most draws would give. To bound signs, there is
 * `character-frequency`.
 */
export const letterFrequency = defineVerifier({
  id: "keywords:letter_frequency",
  family: "ifeval",
  title: "How often a letter occurs",
  category: "Keywords",
  params: z.object({
    let_relation: Relation,
    letter: z.string().refine((letter) => lengthOf(letter) === 1, "one character"),
    let_frequency: Count,
  }),
  describe: ({ let_relation, letter, let_frequency }) =>
    `Use the letter "${letter}" ${boundWords({ relation: let_relation, bound: let_frequency })} times.`,
  verify: (answer, { let_relation, letter, let_frequency }) => {
    const small = strip(letter).toLowerCase();
    if (!/^[a-z]$/.test(small)) return mostDraws(answer, letter, { relation: let_relation, bound: let_frequency });
    const { spans, count } = places(answer, small);
    return judgeCount(spans, count, "use", { relation: let_relation, bound: let_frequency });
  },
  examples: [
    { params: { let_relation: "at least", letter: "e", let_frequency: 3 }, meets: "Every evening.", breaks: "One day." },
    { params: { let_relation: "less than", letter: "q", let_frequency: 1 }, meets: "No such letter.", breaks: "Quite so." },
  ],
  demands: ({ let_relation, letter, let_frequency }) => [
    countDemand(`letter:${letter.toLowerCase()}`, { relation: let_relation, bound: let_frequency }),
  ],
});

const letters = 26;

function mostDraws(answer: string, letter: string, bound: Bound): Verification {
  const counts = new Array<number>(letters).fill(0);
  const { text } = lowered(answer);
  for (let at = 0; at < text.length; at += 1) {
    const place = text.charCodeAt(at) - 97;
    if (place >= 0 && place < letters) counts[place] = (counts[place] ?? 0) + 1;
  }
  const fitting = counts.filter((count) => isWithin(count, bound)).length;
  const evidence = `the benchmark counts a random letter for "${letter}": ${fitting} of ${letters} would be met`;
  return fitting > letters / 2 ? met(evidence) : broken(evidence);
}

function places(answer: string, letter: string): { spans: Span[]; count: number } {
  // A capital whose small letter takes two characters is never found, nor is white space.
  if (lengthOf(letter) !== 1) return { spans: [], count: 0 };
  const lower = lowered(answer);
  const spans: Span[] = [];
  let count = 0;
  for (let at = lower.text.indexOf(letter); at >= 0; at = lower.text.indexOf(letter, at + letter.length)) {
    count += 1;
    if (count <= mostSpans) spans.push(lower.origin({ start: at, end: at + letter.length }));
  }
  return { spans, count };
}
