import { quotationSpans } from "../text/quotations";
import { countedKind } from "./counted-kind";

/** How many passages stand between double quotation marks, between bounds. */
export const quotationRange = countedKind({
  id: "quotation-range",
  title: "Number of quotations",
  category: "Content",
  noun: "quotation",

  sentence: (bounded) => `Include ${bounded} in double quotation marks.`,
  of: "quotations",
  find: quotationSpans,
  examples: [
    { params: { atLeast: 2 }, meets: 'She said "yes" and “no”.', breaks: 'She said "yes" and no.' },
    { params: { atMost: 1 }, meets: 'A 5" nail and a 6" nail, she said.', breaks: 'She said "yes" and "no".' },
  ],
});
