import { isLower } from "../python/letter-case";
import { trustedPattern } from "../python/trusted-pattern";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { broken, met } from "../verifier";
import { outcome } from "./outcome";
import type { Rule } from "./rule";

const mark = /[!-/:-@[-`{-~]/g;

/** Words are what stands between single blanks. */
function blankWords(answer: string): number {
  return answer.split(" ").length;
}

export function wordsBelow(limit: number): Rule {
  return {
    says: `has fewer than ${limit} words`,
    check: (answer) => outcome(blankWords(answer) < limit, `${countOf(blankWords(answer), "word")}, fewer than ${limit} asked for`),
    demands: [{ is: "count", of: "words", atMost: limit - 1 }],
  };
}

export function wordsExactly(count: number): Rule {
  return {
    says: `has exactly ${count} words`,
    check: (answer) => outcome(blankWords(answer) === count, `${countOf(blankWords(answer), "word")}, ${count} asked for`),
    demands: [{ is: "count", of: "words", atLeast: count, atMost: count }],
  };
}

export function holdsWord(word: string): Rule {
  return {
    says: `contains "${word}"`,
    check: (answer) => {
      const found = placesOf(word, answer);
      return outcome(found.length > 0, found.length > 0 ? `it contains "${word}"` : `"${word}" is missing`, found);
    },
    demands: [{ is: "contains", text: word }],
  };
}

export function lacksWord(word: string): Rule {
  return {
    says: `does not contain "${word}"`,
    check: (answer) => {
      const found = placesOf(word, answer);
      return outcome(found.length === 0, found.length > 0 ? `it contains "${word}"` : `no "${word}"`, found);
    },
    demands: [{ is: "lacks", text: word }],
  };
}

/** A part of a word in any case. */
export function lacksStem(stem: string): Rule {
  const pattern = new RegExp(stem, "gi");
  return {
    says: `uses no form of "${stem}"`,
    check: (answer) => {
      const found = spansOf(answer, pattern);
      return outcome(found.length === 0, found.length > 0 ? `it uses a form of "${stem}"` : `no form of "${stem}"`, found);
    },
    demands: [{ is: "lacks", text: stem }],
  };
}

export function startsWith(start: string): Rule {
  return {
    says: `starts with "${start}"`,
    check: (answer) =>
      answer.startsWith(start)
        ? met(`it starts with "${start}"`, [{ start: 0, end: start.length }])
        : broken(`it does not start with "${start}"`, [{ start: 0, end: Math.min(start.length, answer.length) }]),
    demands: [{ is: "starts", text: start }],
  };
}

export function marksExactly(count: number): Rule {
  return {
    says: count === 0 ? "has no punctuation" : `has exactly ${countOf(count, "punctuation mark")}`,
    check: (answer) => {
      const found = spansOf(answer, mark);
      return outcome(found.length === count, `${countOf(found.length, "punctuation mark")}, ${count} asked for`, found);
    },
  };
}

export const smallLetters: Rule = {
  says: "is in small letters",
  check: (answer) =>
    outcome(isLower(answer), isLower(answer) ? "all letters are small" : "it has capital letters", spansOf(answer, /\p{Lu}/gu)),
  demands: [{ is: "case", to: "lower" }],
};

const continuous = trustedPattern("\\b(?:am|is|are)\\s+\\w+ing\\b", "g");

export const presentContinuous: Rule = {
  says: "is in the present continuous",
  check: (answer) => {
    const found = spansOf(answer, continuous);
    return outcome(found.length > 0, found.length > 0 ? "it has a present continuous" : "no am, is or are with a word in -ing", found);
  },
};

/** A word or phrase as a whole, case included. */
export function placesOf(word: string, text: string) {
  return spansOf(text, trustedPattern(`\\b${word}\\b`, "g"));
}
