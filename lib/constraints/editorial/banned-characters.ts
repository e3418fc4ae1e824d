import * as z from "zod";
import { type Span, spansOf } from "../span";
import { counted } from "../text/bounds";
import { editorialKind } from "./editorial-kind";

/** Characters that must not occur anywhere; of letters, neither the capital nor the small one. */
export const bannedCharacters = editorialKind({
  id: "banned-characters",
  title: "Banned characters",
  category: "Words",
  params: z.object({ characters: z.array(z.string().trim().min(1).max(16)).min(1).max(40) }),
  describe: ({ characters }) =>
    `Do not use ${characters.length === 1 ? "the character" : "any of the characters"} ${characters.join(" ")} anywhere.`,
  verify: (answer, { characters }) => counted(occurrences(answer, characters), { atMost: 0 }, "banned character"),
  examples: [
    { params: { characters: ["e"] }, meets: "Ants dig in mud.", breaks: "Bees dance." },
    { params: { characters: [";", "—"] }, meets: "Bees dance - they also hum.", breaks: "Bees dance — they also hum." },
  ],
  demands: ({ characters }) => characters.map((text) => ({ is: "lacks", text })),
});

function occurrences(answer: string, characters: readonly string[]): Span[] {
  const literal = characters.map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return spansOf(answer, new RegExp(literal.join("|"), "giu"));
}
