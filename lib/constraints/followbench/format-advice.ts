import { piecesBetween } from "../python/split";
import { stripStart } from "../python/strip";
import { trustedPattern } from "../python/trusted-pattern";
import { countOf } from "../text/count-of";
import { broken, met } from "../verifier";
import { outcome } from "./outcome";
import { roughSentences } from "./rough-sentences";
import type { Rule } from "./rule";
import { sentencesAbove } from "./sentence-rules";

const closing = "Those are suggestions";
const numbered = trustedPattern("^\\d+\\.");

/** Example 22 of the format constraints: advice in paragraphs. The fifth level adds a last paragraph. */
export function adviceRules(level: number): readonly Rule[] {
  const all = [paragraphsExactly(level === 5 ? 4 : 3), shortParagraphs, sentencesAbove(20), numberedParagraphs, closingWords];
  return all.slice(0, level);
}

const paragraphs = (answer: string) => piecesBetween(answer, "\n\n");

function paragraphsExactly(count: number): Rule {
  return {
    says: `has exactly ${count} paragraphs with blank lines between them`,
    check: (answer) =>
      outcome(paragraphs(answer).length === count, `${countOf(paragraphs(answer).length, "paragraph")}, ${count} asked for`),
    demands: [{ is: "count", of: "paragraphs", atLeast: count, atMost: count }],
  };
}

const shortParagraphs: Rule = {
  says: "has at most 2 sentences in each of the first three",
  check: (answer) => {
    const long = paragraphs(answer)
      .slice(0, 3)
      .filter(({ text }) => roughSentences(text).length >= 3);
    return outcome(
      long.length === 0,
      `${countOf(long.length, "paragraph")} of more than 2 sentences`,
      long.map(({ span }) => span),
    );
  },
  demands: [{ is: "count", of: "sentences_per_paragraph", atMost: 2 }],
};

const numberedParagraphs: Rule = {
  says: 'starts each paragraph with a number and a full stop, as in "1."',
  check: (answer) => {
    const bare = paragraphs(answer).filter(({ text }) => stripStart(text) !== "" && !numbered.test(stripStart(text)));
    return outcome(
      bare.length === 0,
      `${countOf(bare.length, "paragraph")} without a number`,
      bare.map(({ span }) => span),
    );
  },
};

const closingWords: Rule = {
  says: `ends with "${closing}"`,
  check: (answer) =>
    answer.endsWith(closing)
      ? met(`it ends with "${closing}"`, [{ start: answer.length - closing.length, end: answer.length }])
      : broken(`it does not end with "${closing}"`),
  demands: [{ is: "ends", text: closing }],
};
