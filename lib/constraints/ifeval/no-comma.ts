import * as z from "zod";
import { firstSpansOf } from "../span";
import { broken, defineVerifier, met } from "../verifier";

/** No comma anywhere; those of other scripts do not count. */
export const noComma = defineVerifier({
  id: "punctuation:no_comma",
  family: "ifeval",
  title: "No commas",
  category: "Punctuation",
  params: z.object({}),
  describe: () => "Do not use any commas.",
  verify: (answer) => {
    if (!answer.includes(",")) return met("no commas");
    const spans = firstSpansOf(answer, /,/g);
    return broken(spans.length === 1 ? "1 comma, none allowed" : `${spans.length} commas, none allowed`, spans);
  },
  examples: [{ params: {}, meets: "Red and blue.", breaks: "Red, then blue." }],
  demands: () => [{ is: "lacks", text: "," }],
  excludes: ["commas"],
});
