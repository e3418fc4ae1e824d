import * as z from "zod";
import { counted } from "../text/bounds";
import { wholeWordSpans } from "../text/whole-words";
import { editorialKind } from "./editorial-kind";
import { toneLists } from "./tone-lists";

/** Tones that words give away, each with its own list. */
const Tone = z.enum(["hype", "hedging", "filler", "cliches", "jargon", "slang", "superlatives"]);

const naming: Record<z.infer<typeof Tone>, string> = {
  hype: 'words of advertising such as "revolutionary" or "game-changing"',
  hedging: 'words that hedge such as "perhaps" or "arguably"',
  filler: 'words that only fill such as "really" or "basically"',
  cliches: 'worn phrases such as "at the end of the day" or "rich tapestry"',
  jargon: 'business jargon such as "synergy" or "circle back"',
  slang: 'slang such as "gonna" or "lol"',
  superlatives: 'superlatives such as "best" or "greatest"',
};

/** No word or phrase that carries a tone the answer should not have. */
export const toneWords = editorialKind({
  id: "tone-words",
  title: "Banned tone words",
  category: "Style",
  params: z.object({ avoid: Tone }),
  describe: ({ avoid }) => `Avoid ${naming[avoid]}.`,
  verify: (answer, { avoid }) =>
    counted(wholeWordSpans(answer, toneLists[avoid]), { atMost: 0 }, "word of that tone", "words of that tone"),
  examples: [
    { params: { avoid: "hype" }, meets: "The pump saves 12 % of the power.", breaks: "Our revolutionary pump saves power." },
    { params: { avoid: "hedging" }, meets: "Bees dance in May.", breaks: "Perhaps bees dance, arguably in June." },
    { params: { avoid: "slang" }, meets: "You are going to love it.", breaks: "You’re gonna love it." },
  ],
  demands: ({ avoid }) => toneLists[avoid].map((text) => ({ is: "lacks", text })),
});
