import * as z from "zod";
import { clip } from "../text/clip";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";

/** The answer holds the target, to the letter. */
export const selfMadeSpace = defineVerifier({
  id: "followbench:self_made_space",
  family: "followbench",
  title: "Place in a building",
  category: "Situation",
  params: z.object({ target: z.string().min(1) }),
  describe: ({ target }) => `Name the place as "${target}".`,
  verify: (answer, { target }) => {
    const start = answer.indexOf(target);
    const isThere = start >= 0;
    return outcome(
      isThere,
      isThere ? `it has "${clip(target, 80)}"` : `"${clip(target, 80)}" is missing`,
      isThere ? [{ start, end: start + target.length }] : [],
    );
  },
  examples: [{ params: { target: "14th floor" }, meets: "They live on the 14th floor.", breaks: "They live on the 14TH FLOOR." }],
  demands: ({ target }) => [{ is: "contains", text: target }],
});
