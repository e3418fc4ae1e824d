import * as z from "zod";
import { strip } from "../python/strip";
import { clip } from "../text/clip";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";

/** A stretch of a text from one character to another, both included, case and white space around it aside; counting starts at 0. */
export const repeatSpan = defineVerifier({
  id: "repeat:repeat_span",
  family: "ifbench",
  title: "A stretch of a text",
  category: "Repeat",
  params: z.object({
    prompt_to_repeat: z.string().min(1),
    n_start: z.number().int().nonnegative(),
    n_end: z.number().int().nonnegative(),
  }),
  describe: ({ prompt_to_repeat, n_start, n_end }) =>
    `Copy the characters from index ${n_start} to index ${n_end}, both included, of this text: "${prompt_to_repeat}".`,
  verify: (answer, { prompt_to_repeat, n_start, n_end }) => {
    const wanted = strip(
      Array.from(prompt_to_repeat)
        .slice(n_start, n_end + 1)
        .join("")
        .toLowerCase(),
    );
    const isSame = strip(answer).toLowerCase() === wanted;
    return outcome(isSame, isSame ? "it is the stretch asked for" : `it is not "${clip(wanted, 80)}"`);
  },
  examples: [{ params: { prompt_to_repeat: "Write about bees.", n_start: 6, n_end: 10 }, meets: "about", breaks: "about bees" }],
  demands: () => [{ is: "whole", form: "verbatim" }],
  occupies: ["start", "end", "layout", "length"],
});
