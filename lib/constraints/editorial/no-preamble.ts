import * as z from "zod";
import { linesOf } from "../text/lines";
import { opening } from "../text/opening";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

const preambles = [
  /^(?:sure(?: thing)?|certainly|of course|absolutely|definitely|okay|ok|alright|all right|no problem|great|got it|understood|thanks?(?: you)?(?: for [^.!]{1,60})?)\s*[!,.:—–-]/i,
  /^(?:what an? )?(?:great|good|excellent|interesting|fantastic|wonderful) question\b/i,
  /^(?:here(?:'s|’s| is| are)|below (?:is|are)|the following (?:is|are))\b/i,
  /^(?:I(?:'d|’d| would) be (?:happy|glad|delighted)|I(?:'m|’m| am) (?:happy|glad) to|I can help|let me (?:help|explain)|as an AI\b|I hope (?:this|that))/i,
];

/** The answer begins with what was asked for, without words about itself or about the question. */
export const noPreamble = editorialKind({
  id: "no-preamble",
  title: "No preamble",
  category: "Style",
  params: z.object({}),
  describe: () => 'Start with the answer itself, without an opening such as "Sure!", "Great question" or "Here is".',
  verify: (answer) => {
    const [first] = linesOf(answer);
    if (!first) return broken("there is no line");
    const plain = first.text.slice(0, 200).replace(/^[*_"“#\s]+/, "");
    const skipped = first.text.length - plain.length - Math.max(0, first.text.length - 200);
    const found = preambles.map((pattern) => pattern.exec(plain)?.[0] ?? "").find((words) => words !== "");
    const start = first.span.start + skipped;
    if (found === undefined) return met(`it begins with "${opening(first.text)}"`);
    return broken(`it begins with "${opening(found)}"`, [{ start, end: start + found.length }]);
  },
  examples: [
    { params: {}, meets: "Great tits eat insects. Sure enough, bees too.", breaks: "Sure! Bees dance." },
    { params: {}, meets: "Hereditary traits matter.", breaks: "**Here’s** a list of bees:\n- one" },
  ],
});
