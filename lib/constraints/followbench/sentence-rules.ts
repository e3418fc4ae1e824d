import { splitSpans } from "../python/split";
import { trustedPattern } from "../python/trusted-pattern";
import { countOf } from "../text/count-of";
import { broken } from "../verifier";
import { outcome } from "./outcome";
import { roughSentences } from "./rough-sentences";
import type { Rule } from "./rule";
import { placesOf } from "./word-rules";

export function sentencesExactly(count: number): Rule {
  return {
    says: `has exactly ${countOf(count, "sentence")}`,
    check: (answer) => {
      const found = roughSentences(answer);
      return outcome(
        found.length === count,
        `${countOf(found.length, "sentence")}, ${count} asked for`,
        found.map(({ span }) => span),
      );
    },
    demands: [{ is: "count", of: "sentences", atLeast: count, atMost: count }],
  };
}

export function sentencesBelow(limit: number): Rule {
  return {
    says: `keeps every sentence under ${limit} words`,
    check: (answer) => {
      const long = roughSentences(answer).filter(({ text }) => splitSpans(text).length >= limit);
      return outcome(
        long.length === 0,
        `${countOf(long.length, "sentence")} of ${limit} words or more`,
        long.map(({ span }) => span),
      );
    },
    demands: [{ is: "count", of: "words_per_sentence", atMost: limit - 1 }],
  };
}

export function sentencesAbove(limit: number): Rule {
  return {
    says: `has more than ${limit} words in every sentence`,
    check: (answer) => {
      const short = roughSentences(answer).filter(({ text }) => splitSpans(text).length <= limit);
      return outcome(
        short.length === 0,
        `${countOf(short.length, "sentence")} of ${limit} words or fewer`,
        short.map(({ span }) => span),
      );
    },
    demands: [{ is: "count", of: "words_per_sentence", atLeast: limit + 1 }],
  };
}

export function sentenceHolds(number: number, word: string): Rule {
  return {
    says: `has "${word}" in sentence ${number}`,
    check: (answer) => {
      const sentence = roughSentences(answer)[number - 1];
      if (!sentence) return broken(`there is no sentence ${number}`);
      const isThere = placesOf(word, sentence.text).length > 0;
      return outcome(isThere, `sentence ${number} ${isThere ? "has" : "lacks"} "${word}"`, [sentence.span]);
    },
    demands: [{ is: "contains", text: word }],
  };
}

export function sentenceLacks(number: number, word: string): Rule {
  return {
    says: `does without "${word}" in sentence ${number}`,
    check: (answer) => {
      const sentence = roughSentences(answer)[number - 1];
      const isThere = sentence !== undefined && placesOf(word, sentence.text).length > 0;
      return outcome(!isThere, `sentence ${number} ${isThere ? "has" : "lacks"} "${word}"`, sentence && isThere ? [sentence.span] : []);
    },
  };
}

const perfect = trustedPattern("\\b(?:has|have)\\s+\\w");

export function sentenceInPerfect(number: number): Rule {
  return {
    says: `has sentence ${number} in the present perfect`,
    check: (answer) => {
      const sentence = roughSentences(answer)[number - 1];
      if (!sentence) return broken(`there is no sentence ${number}`);
      const isPerfect = perfect.test(sentence.text);
      return outcome(isPerfect, `sentence ${number} has ${isPerfect ? "a" : "no"} present perfect`, [sentence.span]);
    },
  };
}
