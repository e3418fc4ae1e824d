import * as z from "zod";
import { countBeside } from "../text/bounds";
import { countOf } from "../text/count-of";
import { itemsOf } from "../text/items";
import { opening } from "../text/opening";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** The items of the list stand in the order of the alphabet; capitals, accents and mark-up make no difference. */
export const alphabeticalList = editorialKind({
  id: "alphabetical-list",
  title: "List in alphabetical order",
  category: "Structure",
  params: z.object({}),
  describe: () => "Give a list of at least two items in alphabetical order.",
  verify: (answer) => {
    const items = itemsOf(answer).map(({ span }) => ({ span, key: sortKey(answer.slice(span.start, span.end)) }));
    const spans = items.map(({ span }) => span);
    if (items.length < 2) return broken(countBeside(items.length, { atLeast: 2 }, "list item"), spans);
    const at = items.findIndex(({ key }, index) => key < (items[index - 1]?.key ?? ""));
    const wrong = items[at];
    if (!wrong) return met(`${countOf(items.length, "list item")} in alphabetical order`, spans);
    return broken(`"${opening(answer.slice(wrong.span.start, wrong.span.end))}" stands behind its place in the alphabet`, [wrong.span]);
  },
  examples: [
    { params: {}, meets: "- **ant**\n- Bee\n- éclair\n- fly", breaks: "- Bee\n- ant" },
    { params: {}, meets: "1. ant\n2. ant lion", breaks: "ant, bee" },
  ],
  demands: () => [{ is: "count", of: "list_items", atLeast: 2 }],
  uses: ["blocks"],
});

function sortKey(item: string): string {
  return item
    .slice(0, 200)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .trim();
}
