import * as z from "zod";
import { linesOf, spanOfLine } from "../text/lines";
import { prepareSyllables, syllablesIn } from "../text/syllables";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** The lines of a short poem have given numbers of English syllables: 5, 7, 5 for a haiku. */
export const lineSyllables = editorialKind({
  id: "line-syllables",
  title: "Syllables of each line",
  category: "Structure",
  params: z.object({ syllables: z.array(z.number().int().min(1).max(60)).min(1).max(60) }),
  describe: ({ syllables }) =>
    syllables.join() === "5,7,5"
      ? "Answer with a haiku: three lines of 5, 7 and 5 syllables."
      : `Answer in exactly ${syllables.length} lines of these numbers of syllables: ${syllables.join(", ")}.`,
  verify: (answer, { syllables }) => {
    const lines = linesOf(answer);
    const counts = lines.slice(0, syllables.length + 1).map(({ text }) => syllablesIn(text).reduce((sum, word) => sum + word.syllables, 0));
    const evidence = `lines of ${counts.slice(0, 20).join(", ")} syllables, ${syllables.join(", ")} due`;
    const astray = lines.filter((_, index) => counts[index] !== syllables[index]);
    return astray.length === 0 && lines.length === syllables.length
      ? met(evidence, lines.map(spanOfLine))
      : broken(evidence, astray.map(spanOfLine));
  },
  examples: [
    {
      params: { syllables: [5, 7, 5] },
      meets: "The old pond is still\na frog jumps into the deep\nthe sound of water",
      breaks: "The old pond\na frog jumps\nthe sound",
    },
    { params: { syllables: [1, 2] }, meets: "Bees\nin spring", breaks: "Bees\nin the spring" },
  ],
  demands: ({ syllables }) => [
    { is: "count", of: "lines", atLeast: syllables.length, atMost: syllables.length },
    { is: "count", of: "words", atMost: syllables.reduce((sum, one) => sum + one, 0) },
  ],
  prepare: prepareSyllables,
});
