import * as z from "zod";
import { strip } from "../python/strip";
import { clip } from "../text/clip";
import { broken, defineVerifier } from "../verifier";
import { marks } from "./marks";
import { outcome } from "./outcome";
import { prepareTokens, tokens } from "./tokens";

/** A keyword is the second word and the last but one, in any case; a punctuation mark at the end is not counted. */
export const secondWords = defineVerifier({
  id: "words:words_position",
  family: "ifbench",
  title: "Keyword second from both ends",
  category: "Words",
  params: z.object({ keyword: z.string().max(1000).transform(strip).pipe(z.string().min(1)) }),
  describe: ({ keyword }) => `Make "${keyword}" the second word and the last word but one.`,
  verify: (answer, { keyword }) => {
    const all = tokens(answer);
    const words = marks.includes(all.at(-1)?.text ?? " ") ? all.slice(0, -1) : all;
    const second = all[1];
    const lastButOne = words.at(-2);
    if (!second || !lastButOne) return broken("too few words");
    const isMet = [second, lastButOne].every(({ text }) => text.toLowerCase() === keyword.toLowerCase());
    const evidence = `second "${clip(second.text)}", last but one "${clip(lastButOne.text)}"`;
    return outcome(isMet, evidence, [second.span, lastButOne.span]);
  },
  examples: [{ params: { keyword: "bees" }, meets: "All bees hum, and so do bees everywhere.", breaks: "All bees hum all day." }],
  demands: ({ keyword }) => [{ is: "contains", text: keyword }],
  prepare: prepareTokens,
  uses: ["start", "end"],
});
