import * as z from "zod";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";

const wanted = ["14", "21", "28", "35", "42", "49"];

/** The numbers of the answer are the multiples of 7 between 10 and 50, in order. */
export const multiplesOfSeven = defineVerifier({
  id: "custom:multiples",
  family: "ifbench",
  title: "Multiples of seven",
  category: "Custom",
  params: z.object({}),
  describe: () => "Count from 10 to 50, but write down only the multiples of 7.",
  verify: (answer) => {
    const found = spansOf(answer, /\p{Nd}+/gu);
    const astray = found.filter(({ start, end }, at) => answer.slice(start, end) !== wanted[at]);
    const isWanted = found.length === wanted.length && astray.length === 0;
    return outcome(isWanted, `${countOf(found.length, "number")}, ${wanted.join(", ")} asked for`, isWanted ? found : astray);
  },
  examples: [{ params: {}, meets: "14, 21, 28, 35, 42, 49", breaks: "7, 14, 21, 28, 35, 42, 49" }],
  demands: () => [{ is: "count", of: "numbers", atLeast: wanted.length, atMost: wanted.length }],
});
