import * as z from "zod";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { broken, met } from "../verifier";
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
    const spans = spansOf(answer, /(?<![\w_])_(?=[^\s_])[^_\n]+?(?<=[^\s_])_(?![\w_])/g);
    const evidence = `${countOf(spans.length, "phrase")} between underscores`;
    return spans.length === 1 ? met(evidence) : broken(evidence, spans.slice(1));
  },
  examples: [{ params: {}, meets: "It is _the sun_ that counts.", breaks: "It is _the sun_ and _the wind_ that count." }],
  demands: () => [{ is: "contains", text: "_" }],
  uses: ["blocks"],
});
