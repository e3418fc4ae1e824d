import { splitOnSpace } from "../python/split";
import { trustedPattern } from "../python/trusted-pattern";
import { countOf } from "../text/count-of";
import { outcome } from "./outcome";
import type { Rule } from "./rule";

const points = 5;

/** Example 30 of the format constraints: five points, each with a keyword in bold. */
export function pointRules(level: number): readonly Rule[] {
  return [boldMarker, boldKeywords, shortPoints, sentenceLengths, noSuffix].slice(0, level);
}

const boldMarker: Rule = {
  says: 'uses the marker "**"',
  check: (answer) => {
    const at = answer.indexOf("**");
    return at < 0 ? outcome(false, 'no "**"') : outcome(true, 'it uses "**"', [{ start: at, end: at + 2 }]);
  },
};

const boldKeywords: Rule = {
  says: `has ${points} points like "**1. Growth:"`,
  check: (answer) => {
    const count = answer.split("\n").reduce((sum, line) => sum + keywordsIn(line), 0);
    return outcome(count === points, `${countOf(count, "point")} with a bold keyword, ${points} asked for`);
  },
};

/** Two asterisks and a digit, then anything up to the next colon. */
function keywordsIn(line: string): number {
  const start = /\*\*\p{Nd}/gu;
  let count = 0;
  for (let match = start.exec(line); match; match = start.exec(line)) {
    const colon = line.indexOf(":", start.lastIndex + ((line.codePointAt(start.lastIndex) ?? 0) > 0xffff ? 2 : 1));
    if (colon < 0) break;
    count += 1;
    start.lastIndex = colon + 1;
  }
  return count;
}

const shortPoints: Rule = {
  says: "has less than 2 sentences in each point",
  check: (answer) => {
    const long = sentences(answer).filter((text) => /[1-5]\./.test(text) && text.split(".").length >= 3);
    return outcome(long.length === 0, `${countOf(long.length, "point")} of 2 sentences or more`);
  },
};

const sentenceLengths: Rule = {
  says: "has 10 to 15 words in every sentence",
  check: (answer) => {
    const others = sentences(answer).filter((text) => splitOnSpace(text).length < 10 || splitOnSpace(text).length > 15);
    return outcome(others.length === 0, `${countOf(others.length, "sentence")} not of 10 to 15 words`);
  },
  demands: [{ is: "count", of: "words_per_sentence", atLeast: 10, atMost: 15 }],
};

const noSuffix: Rule = {
  says: 'has no word that ends with "-ly"',
  check: (answer) => {
    const found = splitOnSpace(answer).filter((word) => word.endsWith("-ly"));
    return outcome(found.length === 0, `${countOf(found.length, "word")} with "-ly" at the end`);
  },
};

const sentenceBreak = trustedPattern("(?<!\\w\\.\\w.)(?<![A-Z][a-z]\\.)(?<=\\.|\\?)\\s");

function sentences(answer: string): string[] {
  return answer.split(sentenceBreak);
}
