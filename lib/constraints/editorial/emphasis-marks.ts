import * as z from "zod";
import { type Span, spansOf } from "../span";
import { boundedNoun, counted, demandedCount } from "../text/bounds";
import { blanked, withoutCode } from "../text/fences";
import { addressSpans } from "../text/links";
import { editorialKind } from "./editorial-kind";

const patterns = {
  "**": /(?<!\*)\*\*(?=[^\s*])[^*\n]+(?<=\S)\*\*(?!\*)/g,
  "*": /(?<!\*)\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*(?!\*)/g,
  _: /(?<![\p{L}\p{N}_])_(?=[^\s_])[^_\n]+(?<=[^\s_])_(?![\p{L}\p{N}_])/gu,
  "//": /(?<![:/])\/\/(?=[^\s/])[^/\n]+(?<=[^\s/])\/\/(?!\/)/g,
  "~~": /(?<!~)~~(?=[^\s~])[^~\n]+(?<=\S)~~(?!~)/g,
  "==": /(?<!=)==(?=[^\s=])[^=\n]+(?<=\S)==(?!=)/g,
};

/** Phrases are emphasised with one given mark on each side. */
export const emphasisMarks = editorialKind({
  id: "emphasis-marks",
  title: "Emphasis with a given mark",
  category: "Format",
  params: z.object({ mark: z.enum(["**", "*", "_", "//", "~~", "=="]), atLeast: z.number().int().min(1).max(100) }),
  describe: ({ mark, atLeast }) => `Emphasise ${boundedNoun({ atLeast }, "word or phrase", "words or phrases")} with ${mark} on each side.`,
  verify: (answer, { mark, atLeast }) => counted(marked(answer, mark), { atLeast }, `phrase between ${mark}`, `phrases between ${mark}`),
  examples: [
    { params: { mark: "//", atLeast: 1 }, meets: "It is //the sun// that counts.", breaks: "See https://example.org//x//." },
    { params: { mark: "**", atLeast: 2 }, meets: "**Bees** and **wild bees** dance.", breaks: "**Bees** and *wild bees* `**dance**`." },
    { params: { mark: "_", atLeast: 1 }, meets: "_Bees_ dance.", breaks: "a snake_case_name" },
  ],
  demands: ({ mark, atLeast }) => [{ is: "contains", text: mark }, ...(mark === "**" ? [demandedCount("bold_phrases", { atLeast })] : [])],
  uses: ["blocks"],
});

function marked(answer: string, mark: keyof typeof patterns): Span[] {
  const prose = withoutCode(answer);
  return spansOf(blanked(prose, addressSpans(prose)), patterns[mark]);
}
