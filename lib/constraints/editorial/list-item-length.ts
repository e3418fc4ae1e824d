import { itemsOf } from "../text/items";
import { wordCount } from "../text/words";
import { eachKind } from "./each-kind";

/** How many words each item of a list has, between bounds. */
export const listItemLength = eachKind({
  id: "list-item-length",
  title: "Length of list items",
  category: "Length",
  part: "list item",
  noun: "word",
  sentence: (bounded) => `Give every list item ${bounded}.`,
  of: "words_per_item",
  parts: (answer) => itemsOf(answer).map(({ span }) => span),
  count: wordCount,
  examples: [
    {
      params: { atLeast: 3 },
      meets: "What bees do:\n- They dance well.\n- They often\n  hum.",
      breaks: "What bees do:\n- They dance well.\n- Yes.",
    },
    { params: { atMost: 2 }, meets: "1. Dance\n2. Song", breaks: "1. Dance\n2. The song of bees" },
  ],
  uses: ["blocks"],
});
