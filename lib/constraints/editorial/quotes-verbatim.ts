import * as z from "zod";
import type { Span } from "../span";
import { countOf } from "../text/count-of";
import { linesOutsideCode } from "../text/lines";
import { opening } from "../text/opening";
import { quotationSpans } from "../text/quotations";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** Whatever the answer quotes stands word for word in a given text. */
export const quotesVerbatim = editorialKind({
  id: "quotes-verbatim",
  title: "Verbatim quotations",
  category: "Content",
  params: z.object({ source: z.string().min(1).max(200_000) }),
  describe: ({ source }) =>
    `Quote at least once, in double quotation marks, and only word for word from this text: ${opening(source.replace(/\s+/g, " ").trim()).replace(/[.!?]$/, "")}.`,
  verify: (answer, { source }) => {
    const spans = passages(answer);
    const text = plain(source);
    const astray = spans.filter(({ start, end }) => !occurs(answer.slice(start, end), text));
    if (spans.length === 0) return broken("no quotation, at least 1 due");
    const [first] = astray;
    if (!first) return met(`${countOf(spans.length, "quotation")}, all word for word`, spans);
    const example = opening(answer.slice(first.start, first.end).replace(/^["“„«]|["”»]$/g, ""));
    return broken(`${astray.length} of ${countOf(spans.length, "quotation")} not word for word: "${example}"`, astray);
  },
  examples: [
    {
      params: { source: "Bees dance to point at the sun, and they don't stop at noon." },
      meets: 'They "dance to point at the sun," it says; “they don’t stop.”',
      breaks: 'They "danced to point at the sun", it says.',
    },
    {
      params: { source: "To be, or not to be, that is the question." },
      meets: "> To be [...] that is the question.",
      breaks: "To be or not to be.",
    },
  ],
  demands: () => [{ is: "count", of: "quotations", atLeast: 1 }],
});

/** Quotations in the text and in lines that begin with ">". */
function passages(answer: string): Span[] {
  const blocks = linesOutsideCode(answer).flatMap(({ text, span }) =>
    /^>\s*[\p{L}\p{N}]/u.test(text) ? [{ start: span.start + text.search(/[\p{L}\p{N}]/u), end: span.end }] : [],
  );
  const isInBlock = (place: Span) => blocks.some(({ start, end }) => place.start < end && place.end > start);
  const marked = quotationSpans(answer);
  return (blocks.length === 0 ? marked : [...marked.filter((place) => !isInBlock(place)), ...blocks]).sort(
    (one, other) => one.start - other.start,
  );
}

function plain(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, " ");
}

/** Whether the pieces of a quotation, parted by signs of omission, stand in the text in their order. */
function occurs(quotation: string, text: string): boolean {
  const pieces = plain(quotation)
    .replace(/^"|"$/g, "")
    .split(/\s*(?:\[(?:\.\.\.|…)\]|\.\.\.|…)\s*/)
    .map((piece) => piece.trim().replace(/[.,;:!?]{1,3}$/, ""))
    .filter((piece) => piece !== "");
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return pieces.length > 0;
}
