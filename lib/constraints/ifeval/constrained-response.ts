import * as z from "zod";
import { broken, defineVerifier, met } from "../verifier";

const options = ["My answer is yes.", "My answer is no.", "My answer is maybe."];

/** One of three fixed sentences somewhere in the answer. */
export const constrainedResponse = defineVerifier({
  id: "detectable_format:constrained_response",
  family: "ifeval",
  title: "Yes, no or maybe",
  category: "Format",
  params: z.object({}),
  describe: () => 'Answer with one of these sentences: "My answer is yes.", "My answer is no." or "My answer is maybe."',
  verify: (answer) => {
    const option = options.find((sentence) => answer.includes(sentence));
    if (option === undefined) return broken("none of the three sentences occurs");
    const start = answer.indexOf(option);
    return met(`"${option}"`, [{ start, end: start + option.length }]);
  },
  examples: [{ params: {}, meets: "My answer is maybe.", breaks: "I would say maybe." }],
  demands: () => [{ is: "whole", form: "fixed_phrase" }],
  uses: ["fixed_case"],
});
