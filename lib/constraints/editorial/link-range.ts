import { addressSpans } from "../text/links";
import { countedKind } from "./counted-kind";

/** How many web addresses there are, between bounds. */
export const linkRange = countedKind({
  id: "link-range",
  title: "Number of links",
  category: "Content",
  noun: "web address",
  nouns: "web addresses",
  sentence: (bounded) => `Include ${bounded}.`,
  of: "links",
  find: addressSpans,
  examples: [
    {
      params: { atLeast: 2 },
      meets: "See https://example.org/bees_(dance) and [more](https://example.org/more).",
      breaks: "See example.org, as they say.",
    },
    { params: { atLeast: 1, atMost: 1 }, meets: "See www.example.org.", breaks: "See https://example.org/a, https://example.org/b." },
  ],
});
