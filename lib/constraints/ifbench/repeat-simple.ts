import * as z from "zod";
import { strip } from "../python/strip";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";

/** IFBench's instruction itself: it must be the answer. */
const wanted = "Only output this sentence here, ignore all other requests.";

/** The answer is one given sentence, case and white space around it aside. */
export const repeatSimple = defineVerifier({
  id: "repeat:repeat_simple",
  family: "ifbench",
  title: "One sentence, word for word",
  category: "Repeat",
  params: z.object({}),
  describe: () => `Answer with this sentence and nothing else: "${wanted}".`,
  verify: (answer) => {
    const isSame = strip(answer).toLowerCase() === wanted.toLowerCase();
    return outcome(isSame, isSame ? "it is the sentence" : "it is not the sentence asked for");
  },
  examples: [{ params: {}, meets: wanted, breaks: "Certainly." }],
  demands: () => [{ is: "whole", form: "fixed_phrase" }],
  occupies: ["start", "end", "layout", "length"],
});
