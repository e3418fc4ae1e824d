import * as z from "zod";
import { remembered } from "../text/remembered";
import { defineVerifier } from "../verifier";
import { Count, judgeCount } from "./bound";
import { highlights } from "./highlights";

const highlighted = remembered(highlights);

/** At least so many passages between stars. */
export const numberHighlightedSections = defineVerifier({
  id: "detectable_format:number_highlighted_sections",
  family: "ifeval",
  title: "Number of highlighted passages",
  category: "Format",
  params: z.object({ num_highlights: Count }),
  describe: ({ num_highlights }) => `Highlight at least ${num_highlights} passages with stars, such as *highlighted passage*.`,
  verify: (answer, { num_highlights }) => {
    const found = highlighted(answer);
    return judgeCount(found, found.length, "highlighted passage", { relation: "at least", bound: num_highlights });
  },
  examples: [{ params: { num_highlights: 2 }, meets: "A *first* and a *second*.", breaks: "A *first* and a ** second." }],
  demands: ({ num_highlights }) => [{ is: "count", of: "highlights", atLeast: num_highlights }],
  uses: ["blocks"],
});
