import * as z from "zod";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";

/** Digits with nothing but punctuation between them are one number: "1,000", "2020-21". */
const number = /\p{Nd}(?:[!-/:-@[-`{-~]*\p{Nd})*/gu;

/** An exact number of numbers written in digits. */
export const numbers = defineVerifier({
  id: "count:numbers",
  family: "ifbench",
  title: "Numbers",
  category: "Count",
  params: z.object({ N: z.number().nonnegative() }),
  describe: ({ N }) => `Include exactly ${countOf(N, "number")} written in digits.`,
  verify: (answer, { N }) => {
    const found = spansOf(answer, number);
    return outcome(found.length === N, `${countOf(found.length, "number")}, ${N} asked for`, found);
  },
  examples: [{ params: { N: 1 }, meets: "It has 1,000 bees.", breaks: "It has 1,000 bees and 1 queen." }],
  demands: ({ N }) => [{ is: "count", of: "numbers", atLeast: N, atMost: N }],
});
