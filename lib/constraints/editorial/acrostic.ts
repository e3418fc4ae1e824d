import * as z from "zod";
import { linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** The first letters of the lines spell a word; blank lines, mark-up and capitals make no difference. */
export const acrostic = editorialKind({
  id: "acrostic",
  title: "Acrostic",
  category: "Structure",
  params: z.object({ word: z.string().regex(/^\p{L}{2,40}$/u) }),
  describe: ({ word }) => `Write one line for each letter of "${word}", so that the first letters of the lines spell it.`,
  verify: (answer, { word }) => {
    const spans = linesOf(answer).flatMap(({ text, span }) => {
      const at = text.slice(0, 40).search(/\p{L}/u);
      const [letter] = at === -1 ? [] : text.slice(at);
      return letter === undefined ? [] : [{ start: span.start + at, end: span.start + at + letter.length }];
    });
    const spelled = spans
      .slice(0, 60)
      .map(({ start, end }) => answer.slice(start, end))
      .join("");
    const isSpelled = spans.length <= 60 && spelled.toLowerCase() === word.toLowerCase();
    const evidence = `the lines spell "${spelled}", "${word}" due`;
    return isSpelled ? met(evidence, spans) : broken(evidence, spans);
  },
  examples: [
    { params: { word: "BEE" }, meets: "**B**usy in spring,\neager in summer,\n- Ending in autumn.", breaks: "Busy\neager\nslow" },
    { params: { word: "été" }, meets: "Éclat\nTemps\nécume", breaks: "Éclat\nTemps" },
  ],
  demands: ({ word }) => [{ is: "count", of: "lines", atLeast: [...word].length, atMost: [...word].length }],
});
