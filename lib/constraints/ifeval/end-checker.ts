import * as z from "zod";
import { strip, stripOf, strippedSpan } from "../python/strip";
import { broken, defineVerifier, met } from "../verifier";

/** The answer ends with given words, in capitals or small letters; closing quotation marks do not matter. */
export const endChecker = defineVerifier({
  id: "startend:end_checker",
  family: "ifeval",
  title: "Closing words",
  category: "Start and end",
  params: z.object({ end_phrase: z.string() }),
  describe: ({ end_phrase }) => `End the answer with exactly the words "${strip(end_phrase)}" and nothing after them.`,
  verify: (answer, { end_phrase }) => {
    const phrase = strip(end_phrase);
    const { start, end } = strippedSpan(answer);
    const bare = stripOf(answer.slice(start, end), '"');
    const close = start + answer.slice(start, end).lastIndexOf(bare) + bare.length;
    const span = { start: Math.max(0, close - phrase.length), end: close };
    const isEnd = bare.toLowerCase().endsWith(phrase.toLowerCase());
    return isEnd ? met("it ends with the words", [span]) : broken(`it ends with "${answer.slice(span.start, span.end)}"`, [span]);
  },
  examples: [
    {
      params: { end_phrase: "Any other questions?" },
      meets: "It is seven. Any other questions?",
      breaks: "Any other questions? It is seven.",
    },
  ],
  demands: ({ end_phrase }) => [{ is: "ends", text: strip(end_phrase) }],
  occupies: ["end"],
});
