import * as z from "zod";
import type { Span } from "../span";
import { counted } from "../text/bounds";
import { withoutCode } from "../text/fences";
import { wordSpans } from "../text/words";
import { editorialKind } from "./editorial-kind";

/** Words that English doubles on purpose: "had had", "that that", "so-so" said apart, "bye bye". */
const meant = new Set(["had", "that", "is", "so", "bye", "very", "no", "ha", "blah", "knock", "now", "there"]);

/** No word twice in a row by mistake: "the the". Across a sign or a line's end it is none; code does not count. */
export const noDoubledWords = editorialKind({
  id: "no-doubled-words",
  title: "No doubled words",
  category: "Style",
  params: z.object({}),
  describe: () => 'Do not write the same word twice in a row, as in "the the".',
  verify: (answer) => counted(doubled(withoutCode(answer)), { atMost: 0 }, "doubled word"),
  examples: [
    { params: {}, meets: "The bees had had enough. Enough of it.", breaks: "The bees find the the way home." },
    { params: {}, meets: "No, no: they dance.", breaks: "It is a a dance." },
  ],
});

/** Both words and what stands between them. */
function doubled(text: string): Span[] {
  const words = wordSpans(text);
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    if (!before || !/^[^\S\n]+$/.test(text.slice(before.end, word.start))) return [];
    const said = text.slice(word.start, word.end).toLowerCase();
    const isSame = said === text.slice(before.start, before.end).toLowerCase();
    return isSame && /^\p{sc=Latin}+$/u.test(said) && !meant.has(said) ? [{ start: before.start, end: word.end }] : [];
  });
}
