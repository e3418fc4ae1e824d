import * as z from "zod";
import { lowered } from "../python/lower-case";
import { defineVerifier } from "../verifier";
import { occurrences } from "./occurrences";
import { outcome } from "./outcome";

const wanted = "elgae dlab";

/** The answer holds "bald eagle" with its letters reversed. */
export const reversedLetters = defineVerifier({
  id: "custom:character_reverse",
  family: "ifbench",
  title: "Sentence with its letters reversed",
  category: "Custom",
  params: z.object({}),
  describe: () => "Answer which animal is the national symbol of the US in a sentence whose letters stand in reverse order.",
  verify: (answer) => {
    const lower = lowered(answer);
    const found = occurrences(lower.text, wanted).map(lower.origin);
    return outcome(found.length > 0, found.length > 0 ? `it reads "${wanted}"` : `it lacks "${wanted}"`, found);
  },
  examples: [{ params: {}, meets: "elgae dlab eht si tI", breaks: "It is the bald eagle" }],
  demands: () => [{ is: "contains", text: wanted }],
});
