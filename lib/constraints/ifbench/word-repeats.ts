import * as z from "zod";
import { clip } from "../text/clip";
import { defineVerifier } from "../verifier";
import { withoutMarks } from "./marks";
import { outcome } from "./outcome";
import { spansOfPieces, words } from "./pieces";

/** No word occurs more often than allowed, case and punctuation aside. */
export const wordRepeats = defineVerifier({
  id: "words:repeats",
  family: "ifbench",
  title: "Few repeated words",
  category: "Words",
  params: z.object({ small_n: z.number().nonnegative() }),
  describe: ({ small_n }) => `Use no word more than ${small_n} times.`,
  verify: (answer, { small_n }) => {
    const bare = words(answer).map(({ text, span }) => ({ text: withoutMarks(text.toLowerCase()), span }));
    const counts = new Map<string, number>();
    for (const { text } of bare) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
    const [word, most] = [...counts].reduce((top, next) => (next[1] > top[1] ? next : top), ["", 0]);
    const evidence = `"${clip(word)}" ${most} times, at most ${small_n} asked for`;
    return outcome(most <= small_n, evidence, most <= small_n ? [] : spansOfPieces(bare.filter(({ text }) => text === word)));
  },
  examples: [{ params: { small_n: 1 }, meets: "Bees dance well.", breaks: "Bees dance; bees hum." }],
});
