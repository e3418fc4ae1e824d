import * as z from "zod";
import { isSpace } from "../python/character-class";
import type { Span } from "../span";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { unbroken } from "./outcome";

/** No blank, tab, line break or other white space. */
export const noWhitespace = defineVerifier({
  id: "format:no_whitespace",
  family: "ifbench",
  title: "No white space",
  category: "Format",
  params: z.object({}),
  describe: () => "Write the answer without any white space.",
  verify: (answer) => unbroken(gaps(answer), (count) => `white space at ${countOf(count, "place")}`, "no white space"),
  examples: [{ params: {}, meets: "BeesDance.", breaks: "Bees dance." }],
  demands: () => [
    { is: "lacks", text: " " },
    { is: "count", of: "lines", atMost: 1 },
  ],
  occupies: ["layout", "paragraphs"],
  excludes: ["list", "bullets", "blocks"],
});

function gaps(answer: string): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < answer.length; at += 1) {
    if (!isSpace(answer.charCodeAt(at))) continue;
    const last = found.at(-1);
    if (last?.end === at) last.end = at + 1;
    else found.push({ start: at, end: at + 1 });
  }
  return found;
}
