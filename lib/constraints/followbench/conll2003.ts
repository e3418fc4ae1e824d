import * as z from "zod";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { pythonStrings } from "./python-strings";

/** The answer is one of the names that the target, a Python list, holds. */
export const conll2003 = defineVerifier({
  id: "followbench:CONLL2003",
  family: "followbench",
  title: "Name from a text",
  category: "Content",
  params: z.object({ target: z.string() }),
  describe: ({ target }) =>
    `Answer with one of these names and nothing else: ${(pythonStrings(target) ?? []).map((name) => `"${name}"`).join(", ")}.`,
  verify: (answer, { target }) => {
    const names = pythonStrings(target) ?? [];
    const isOne = names.includes(answer);
    return outcome(isOne, isOne ? "it is one of the names" : `it is none of the ${names.length} names`);
  },
  examples: [{ params: { target: "['Kuwait', 'Iran']" }, meets: "Iran", breaks: "['Kuwait', 'Iran']" }],
  demands: () => [{ is: "whole", form: "fixed_phrase" }],
  occupies: ["start", "end", "layout", "length"],
});
