import * as z from "zod";
import { type Span, spansOf } from "../span";
import { linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

const offers =
  /(?<![\p{L}\p{N}])(?:let me know|feel free to|(?:please )?(?:don['’]t|do not) hesitate|(?:I )?hope (?:this|that|it) helps|(?:I(?:['’]m| am) )?(?:always )?happy to help|would you like me to|if you(?:['’]d| would) like(?: me to|,? I can)|if you (?:have|need) (?:any )?(?:other|more|further|additional|questions)|any (?:other|more|further) questions|is there anything else)(?![\p{L}\p{N}])/giu;

/** The last line offers no further help and hopes for nothing. */
export const noClosingOffer = editorialKind({
  id: "no-closing-offer",
  title: "No closing offer",
  category: "Style",
  params: z.object({}),
  describe: () => 'End with the answer itself, without a closing such as "Let me know if you have questions" or "I hope this helps".',
  verify: (answer) => {
    const last = linesOf(answer).at(-1);
    if (!last) return broken("there is no line");
    const from = Math.max(last.span.start, last.span.end - 400);
    const spans: Span[] = spansOf(answer.slice(from, last.span.end), offers).map(({ start, end }) => ({
      start: from + start,
      end: from + end,
    }));
    const [first] = spans;
    return first ? broken(`it closes with "${answer.slice(first.start, first.end)}"`, spans) : met("it closes without an offer");
  },
  examples: [
    { params: {}, meets: "Feel free to dance.\n\nBees do.", breaks: "Bees dance.\n\nLet me know if that helps!" },
    { params: {}, meets: "I hope.", breaks: "Bees dance. I hope this helps." },
  ],
});
