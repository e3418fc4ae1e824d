import * as z from "zod";
import type { Span } from "../span";
import { countOf } from "../text/count-of";
import { sentenceSpans } from "../text/sentences";
import { wordSpans } from "../text/words";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** No two sentences begin with the same word: anywhere in the answer, or one after the other. */
export const noRepeatedOpenings = editorialKind({
  id: "no-repeated-openings",
  title: "Varied sentence openings",
  category: "Style",
  params: z.object({ within: z.enum(["answer", "neighbours"]) }),
  describe: ({ within }) =>
    within === "answer" ? "Begin no two sentences with the same word." : "Begin no two sentences in a row with the same word.",
  verify: (answer, { within }) => {
    const openings = firstWords(answer);
    const repeated =
      within === "answer" ? repeatedAnywhere(openings) : openings.filter(({ word }, index) => word === openings[index - 1]?.word);
    const spans = (from: readonly FirstWord[]) => from.map(({ span }) => span);
    const evidence = `${countOf(openings.length, "sentence")}, ${countOf(repeated.length, "repeated opening")}`;
    return repeated.length === 0 ? met(evidence, spans(openings)) : broken(`${evidence}, none allowed`, spans(repeated));
  },
  examples: [
    { params: { within: "answer" }, meets: "Bees dance. They hum. Ants walk.", breaks: "Bees dance. They hum. “Bees sleep,” she said." },
    { params: { within: "neighbours" }, meets: "Bees dance. They hum. Bees sleep.", breaks: "- **Bees** dance.\n- Bees hum." },
  ],
});

interface FirstWord {
  word: string;
  span: Span;
}

function firstWords(answer: string): FirstWord[] {
  return sentenceSpans(answer).flatMap(({ start, end }) => {
    const sentence = answer.slice(start, end).replace(/^\d{1,3}[.)]\s+/, (label) => " ".repeat(label.length));
    const [first] = wordSpans(sentence.slice(0, 400));
    return first
      ? [{ word: sentence.slice(first.start, first.end).toLowerCase(), span: { start: start + first.start, end: start + first.end } }]
      : [];
  });
}

function repeatedAnywhere(openings: readonly FirstWord[]): FirstWord[] {
  const seen = new Set<string>();
  return openings.filter(({ word }) => {
    const isRepeated = seen.has(word);
    seen.add(word);
    return isRepeated;
  });
}
