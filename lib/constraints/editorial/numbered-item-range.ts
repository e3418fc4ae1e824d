import { isNumbered, linesOutsideCode, spanOfLine } from "../text/lines";
import { countedKind } from "./counted-kind";

/** How many items a numbered list has, between bounds. */
export const numberedItemRange = countedKind({
  id: "numbered-item-range",
  title: "Number of numbered items",
  category: "Structure",
  noun: "numbered item",

  sentence: (bounded) => `Give a list of ${bounded}.`,
  of: "numbered_items",
  find: (answer) => linesOutsideCode(answer).filter(isNumbered).map(spanOfLine),
  examples: [
    { params: { atLeast: 2 }, meets: "1. They dance.\n2. They hum.", breaks: "- They dance.\n- They hum." },
    { params: { atLeast: 2, atMost: 2 }, meets: "1) They dance.\n2) They hum.", breaks: "1) They dance.\n2) They hum.\n3) They sleep." },
  ],
  uses: ["blocks"],
});
