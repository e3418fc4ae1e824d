import * as z from "zod";
import { lengthOf } from "../python/letter-case";
import { isBlank, strip } from "../python/strip";
import { trustedPattern } from "../python/trusted-pattern";
import { countOf } from "../text/count-of";
import { broken, defineVerifier } from "../verifier";
import { outcome } from "./outcome";

const label = trustedPattern("Question \\d+[.|):;]?", "g");
const option = trustedPattern("^[A-Ea-e][.|)]\\s*\\w");
const asked = 4;
const optionsEach = 5;

/** Four labelled questions of five lettered options each, every question longer than the one before, and nothing before them. */
export const multipleChoice = defineVerifier({
  id: "custom:mcq_count_length",
  family: "ifbench",
  title: "Four multiple-choice questions",
  category: "Custom",
  params: z.object({}),
  describe: () =>
    `Write ${asked} multiple-choice questions about 20th-century art history with ${optionsEach} lettered options each; label each "Question" with its number, make each longer than the one before, and add no explanation.`,
  verify: (answer) => {
    if (!answer.startsWith("Question")) return broken('it does not start with "Question"', [{ start: 0, end: Math.min(8, answer.length) }]);
    const questions = answer
      .split(label)
      .filter((text) => !isBlank(text))
      .map(questionOf);
    if (questions.length !== asked) return broken(`${countOf(questions.length, "question")}, ${asked} asked for`);
    const counts = questions.map(({ options }) => options);
    if (counts.some((count) => count !== optionsEach)) return broken(`${counts.join(", ")} options, ${optionsEach} each asked for`);
    const lengths = questions.map(({ length }) => length);
    const isGrowing = lengths.every((length, at) => at === 0 || (lengths[at - 1] ?? 0) < length);
    return outcome(isGrowing, `questions of ${lengths.join(", ")} characters, each to be longer than the one before`);
  },
  examples: [
    {
      params: {},
      meets: quiz(["Who?", "Who else?", "Who was it then?", "Who was it after him?"]),
      breaks: quiz(["Who?", "Who else?", "Who?", "When?"]),
    },
  ],
  occupies: ["start", "layout"],
});

function questionOf(text: string): { options: number; length: number } {
  const lines = strip(text).split("\n").map(strip);
  const isOption = lines.map((line) => option.test(line));
  const first = isOption.indexOf(true);
  const question = lines.slice(0, first < 0 ? lines.length : first).join(" ");
  return { options: isOption.filter(Boolean).length, length: lengthOf(strip(question)) };
}

function quiz(questions: readonly string[]): string {
  return questions.map((question, at) => `Question ${at + 1}: ${question}\nA) Kahlo\nB) Klee\nC) Miró\nD) Dalí\nE) Ernst`).join("\n\n");
}
