import * as z from "zod";
import { spansOf } from "../span";
import { counted, exactly } from "../text/bounds";
import { withoutCode } from "../text/fences";
import { defineEntry } from "./entry";

/** Exactly one phrase between single underscores. */
export const italicPhrase = defineEntry({
  id: "italic-phrase",
  group: "format",
  title: "Emphasis with underscores",
  params: z.object({}),
  describe: () => "Mark the phrase that matters most with _ on each side, and no other.",
  draw: () => ({}),
  verify: (answer) => {
    const spans = spansOf(withoutCode(answer), /(?<![\w_])_(?=[^\s_])[^_\n]+?(?<=[^\s_])_(?![\w_])/g);
    return counted(spans, exactly(1), "phrase between underscores", "phrases between underscores");
  },
  examples: [{ params: {}, meets: "It is _the sun_ that counts.", breaks: "It is _the sun_ and _the wind_ that count." }],
  demands: () => [{ is: "contains", text: "_" }],
  uses: ["blocks"],
});
