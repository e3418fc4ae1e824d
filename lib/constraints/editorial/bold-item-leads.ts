import * as z from "zod";
import { countOf } from "../text/count-of";
import { itemsOf } from "../text/items";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** Every item of a list begins with a phrase in bold. */
export const boldItemLeads = editorialKind({
  id: "bold-item-leads",
  title: "List items that begin in bold",
  category: "Format",
  params: z.object({}),
  describe: () => "Give at least two list items and begin each with a term in bold, with ** on each side.",
  verify: (answer) => {
    const spans = itemsOf(answer).map(({ span }) => span);
    const astray = spans.filter(({ start, end }) => !/^\*\*(?=\S)[^*\n]+\*\*/.test(answer.slice(start, end)));
    const evidence = `${spans.length - astray.length} of ${countOf(spans.length, "list item")} begin in bold, at least 2 and all due`;
    return spans.length >= 2 && astray.length === 0 ? met(evidence, spans) : broken(evidence, astray);
  },
  examples: [
    { params: {}, meets: "- **Dance**: to point.\n- **Song:** to warn.", breaks: "- **Dance**: to point.\n- Song: to warn." },
    { params: {}, meets: "1. **Dance** first\n2. **Song** next", breaks: "**Dance** and **song**" },
  ],
  demands: () => [
    { is: "count", of: "bold_phrases", atLeast: 2 },
    { is: "count", of: "list_items", atLeast: 2 },
  ],
  uses: ["blocks"],
});
