import { itemsOf } from "../text/items";
import { sentenceSpans } from "../text/sentences";
import { eachKind } from "./each-kind";

/** How many sentences each item of a list has, between bounds. */
export const listItemSentences = eachKind({
  id: "list-item-sentences",
  title: "Sentences in each list item",
  category: "Structure",
  part: "list item",
  noun: "sentence",
  sentence: (bounded) => `Give every list item ${bounded}.`,

  parts: (answer) => itemsOf(answer).map(({ span }) => span),
  count: (item) => sentenceSpans(item).length,
  examples: [
    {
      params: { atLeast: 1, atMost: 1 },
      meets: "- They dance, e.g. in spring.\n- They hum.",
      breaks: "- They dance. They hum.\n- They sleep.",
    },
    {
      params: { atLeast: 2 },
      meets: "1. They dance. They hum.\n2. They rest. They sleep.",
      breaks: "1. They dance.\n2. They rest. They sleep.",
    },
  ],
  uses: ["blocks"],
});
