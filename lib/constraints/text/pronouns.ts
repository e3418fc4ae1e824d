import { type Span, spansOf } from "../span";
import { blanked, withoutCode } from "./fences";
import { quotationSpans } from "./quotations";

export type Person = "first" | "second";

const edge = String.raw`(?<![\p{L}\p{M}\p{N}_'’&-])`;
const ending = String.raw`(?:['’](?:m|re|ve|d|ll|s))?(?![\p{L}\p{M}\p{N}_]|-[\p{L}\p{N}])`;
/** What turns "I" into a number: "World War I", "Part I", "Elizabeth I". */
const numbered = String.raw`(?<!(?:[Tt]ype|[Pp]hase|[Ss]tage|[Gg]rade|War|Part|Chapter|Volume|Act|Book|Article|Section|Title|Class|Level|Tier|Group|Schedule|Appendix|Figure|Table|Unit|Division|Elizabeth|Charles|James|George|Francis|Napoleon|Nicholas|Henry|William|Otto|Louis|Philip|Peter|Catherine|Mary|Richard|Edward|Alexander|Leopold|Constantine|Ramesses|Seti|Gregory|Paul)\s)`;

const patterns: Record<Person, readonly RegExp[]> = {
  first: [
    new RegExp(String.raw`${edge}${numbered}I(?:['’](?:m|ve|d|ll))?(?![\p{L}\p{M}\p{N}_/]|[.)]\s|-[\p{L}\p{N}])`, "gu"),
    /(?<=[\p{Ll},]\s)I(?=\.(?:\s|$))/gu,
    new RegExp(`${edge}(?:[Mm]e|[Mm]y|[Mm]yself|[Ww]e|[Uu]s|[Oo]ur|[Oo]urs|[Oo]urselves|MY|ME|WE|OUR)${ending}`, "gu"),
    /(?<=\b(?:of|is|was|are|were|and|than|like)\s)mine(?![\p{L}\p{N}_])/gu,
  ],
  second: [new RegExp(`${edge}(?:you|your|yours|yourself|yourselves|y['’]all)${ending}`, "giu")],
};

/**
 * Where English pronouns of a person stand, outside quotations and code. "I" as a Roman number ("World War I", "I.") and "US"
 * are none.
 */
export function pronounSpans(text: string, person: Person): Span[] {
  const prose = withoutCode(text);
  const narration = blanked(prose, quotationSpans(prose));
  return patterns[person].flatMap((pattern) => spansOf(narration, pattern)).sort((one, other) => one.start - other.start);
}
