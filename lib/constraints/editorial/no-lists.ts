import * as z from "zod";
import { counted } from "../text/bounds";
import { itemsOf } from "../text/items";
import { editorialKind } from "./editorial-kind";

/** Prose only: no bullet points and no numbered items. */
export const noLists = editorialKind({
  id: "no-lists",
  title: "No lists",
  category: "Structure",
  params: z.object({}),
  describe: () => "Write in prose, without bullet points or numbered lists.",
  verify: (answer) =>
    counted(
      itemsOf(answer).map(({ span }) => span),
      { atMost: 0 },
      "list item",
    ),
  examples: [
    { params: {}, meets: "Bees dance - and hum.\n\n---\n\nIn 1927. They did.", breaks: "Bees:\n- dance" },
    { params: {}, meets: "*Bees* dance.\n```\n- a\n```", breaks: "1. Bees dance." },
  ],
  demands: () => [
    { is: "count", of: "bullets", atMost: 0 },
    { is: "count", of: "numbered_items", atMost: 0 },
    { is: "count", of: "list_items", atMost: 0 },
  ],
  excludes: ["list", "bullets"],
});
