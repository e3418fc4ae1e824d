import type { Span } from "../span";
import { isBullet, isHeading, isNumbered, linesOf } from "../text/lines";
import { paragraphSpans } from "../text/paragraphs";
import { sentenceSpans } from "../text/sentences";
import { wordCount } from "../text/words";

/** A count that a text says of an answer, and how it is meant. */
export interface CountClaim {
  span: Span;
  unit: Unit;
  count: number;
  is: "exactly" | "at most" | "at least" | "about";
}

type Unit = "word" | "sentence" | "paragraph" | "bullet" | "character" | "comma" | "question" | "heading" | "numbered item";

const numbers = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
];
const units: readonly (readonly [RegExp, Unit])[] = [
  [/^words?/i, "word"],
  [/^sentences?/i, "sentence"],
  [/^paragraphs?/i, "paragraph"],
  [/^bullet/i, "bullet"],
  [/^characters?/i, "character"],
  [/^commas?/i, "comma"],
  [/^question/i, "question"],
  [/^(?:headings?|sections?)/i, "heading"],
  [/^(?:numbered|items?)/i, "numbered item"],
];

const count = String.raw`(?<count>\d{1,3}(?:,\d{3})+|\d{1,6}|${numbers.join("|")})`;
const unit =
  "(?<unit>words?|sentences?|paragraphs?|bullet(?: point| item)?s?|characters?|commas?|question marks?|questions|headings?|numbered (?:items?|points?|steps?))";
const claim = new RegExp(
  String.raw`(?<![\d.,"“])\b${count}(?:[ -](?:different|separate|short|distinct|clear|full|complete|whole|numbered|main|such|well-formed|single))?[ -]${unit}\b(?![- ](?:limit|per|each|in each|long|per))`,
  "gi",
);
const labelled =
  /\b(?<unit>word|sentence|paragraph|character) count(?: of the answer)?(?: is|:| =|,)? (?:exactly |a total of )?(?<count>\d{1,6})\b/gi;

const atMost =
  /\b(?:at most|no more than|not more than|(?:fewer|less) than|under|below|within|up to|maximum(?: of)?|limit(?:ed to| of)?|does not exceed|not exceed(?:ing)?|stays? (?:under|below|within)|keeps? to)(?: the(?: limit of)?| a)?\s*$/i;
const atLeast =
  /\b(?:at least|no fewer than|no less than|not fewer than|more than|over|above|minimum(?: of)?|exceed(?:s|ing)?)(?: the| a)?\s*$/i;
const about = /\b(?:about|around|approximately|roughly|nearly|almost|some|circa|close to)\s*$/i;
/** Not a count of the answer but of a part of it, or of what was asked. */
const other =
  /\b(?:each|every|per|asked(?: for)?|required|requires|demanded|wanted|between \d+ and|of|first|last|next|from \d+ to|\d+ (?:to|or|and|-)|constraint (?:of|says|is))\s*(?:exactly\s*)?$/i;

/** The counts of the whole answer that an account of it claims; quotations and counts of parts are left out. */
export function countClaims(text: string, { start, end }: Span): CountClaim[] {
  const account = text.slice(start, end).replace(/"[^"\n]*"|“[^”\n]*”/g, (quotation) => " ".repeat(quotation.length));
  return [...account.matchAll(claim), ...account.matchAll(labelled)].flatMap((match) => {
    const { count: written = "", unit: noun = "" } = match.groups ?? {};
    const lead = account.slice(Math.max(0, match.index - 40), match.index);
    const before = /[^.\n→]*$/.exec(lead)?.[0] ?? "";
    const after = account.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const known = units.find(([pattern]) => pattern.test(noun))?.[1];
    if (
      !known ||
      (other.test(before) && !/\b(?:total|count|consists) of\s*$/i.test(before)) ||
      /^\s*(?:per|each|in each|in (?:the|its) (?:first|last)|or (?:fewer|less|more)|were asked|are asked|was asked)\b/i.test(after)
    )
      return [];
    const value = numbers.includes(written.toLowerCase()) ? numbers.indexOf(written.toLowerCase()) : Number(written.replaceAll(",", ""));
    const is = atMost.test(before) ? "at most" : atLeast.test(before) ? "at least" : about.test(before) ? "about" : "exactly";
    return [{ span: { start: start + match.index, end: start + match.index + match[0].length }, unit: known, count: value, is }];
  });
}

/** What a claim about may be off by. */
const leeway = 0.1;

/**
 * What the answer really has, where that refutes a claim. A count that several ways of counting make differently is
 * refuted only where none of them agrees.
 *
 * @returns null where the claim holds, or may
 */
export function refutation({ unit: counted, count: claimed, is }: CountClaim, answer: string): number | null {
  const ways = waysToCount(counted, answer);
  const [low, high] = [Math.min(...ways), Math.max(...ways)];
  const slack = is === "about" ? claimed * leeway : 0;
  const isTooMany = is !== "at least" && low > claimed + slack;
  const isTooFew = is !== "at most" && high < claimed - slack;
  return isTooMany || isTooFew ? (ways[0] ?? null) : null;
}

/** A reader's count first. */
function waysToCount(counted: Unit, answer: string): number[] {
  const lines = linesOf(answer);
  const prose = lines.filter((line) => !isHeading(line) && !isBullet(line) && !isNumbered(line));
  switch (counted) {
    case "word":
      return [wordCount(answer), answer.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0, answer.match(/\S+/g)?.length ?? 0];
    case "sentence":
      return [sentenceSpans(answer).length, prose.reduce((sum, line) => sum + sentenceSpans(line.text).length, 0)];
    case "paragraph":
      return [paragraphSpans(answer).length, lines.length, prose.length];
    case "bullet":
      return [lines.filter(isBullet).length, lines.filter((line) => isBullet(line) || isNumbered(line)).length];
    case "numbered item":
      return [lines.filter(isNumbered).length, lines.filter((line) => isBullet(line) || isNumbered(line)).length];
    case "character":
      return [[...answer.trim()].length, [...answer.replace(/\s/g, "")].length, answer.length];
    case "comma":
      return [answer.split(",").length - 1];
    case "question":
      return [answer.split("?").length - 1];
    case "heading":
      return [lines.filter(isHeading).length, lines.filter(({ text }) => /^(?:#|\*\*|<<|section\b|part\b)/i.test(text)).length];
  }
}
