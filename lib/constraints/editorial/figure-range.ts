import { numeralSpans } from "../text/numerals";
import { countedKind } from "./counted-kind";

/** How many numbers in digits there are, between bounds: the figures an answer gives. */
export const figureRange = countedKind({
  id: "figure-range",
  title: "Number of figures",
  category: "Content",
  noun: "number in digits",
  nouns: "numbers in digits",
  sentence: (bounded) => `Give ${bounded}, not counting the numbers of lists.`,
  of: "numbers",
  find: numeralSpans,
  examples: [
    {
      params: { atLeast: 2 },
      meets: "1. Bees fly 24.5 km/h.\n2. A hive holds 60,000 of them.",
      breaks: "1. Bees fly fast.\n2. A hive holds many.",
    },
    { params: { atMost: 1 }, meets: "In 1927, COVID-19 was unknown.", breaks: "In 1927 and 1973." },
  ],
});
