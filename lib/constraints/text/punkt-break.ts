import { spaceClass as space } from "../python/character-class";
import { isLower, isUpper } from "../python/letter-case";
import { isBlank } from "../python/strip";
import type { PunktModel } from "./punkt-model";

const nonWord = "[)\";}\\]*:@'({\\[?!]";
const several = `(?:-{2,}|\\.{2,}|(?:\\.[${space}]){2,}\\.)`;
const wordEnd = `(?=[${space}]|$|${nonWord}|${several}|,(?=$|[${space}]|${nonWord}|${several}))`;
const wordStart = '(?=[^("`{\\[:;&#*@)}\\]\\-,])';
const tokenPattern = new RegExp(`${several}|${wordStart}[^${space}]+?${wordEnd}|[^${space}]`, "gu");
const number = /^-?[.,]?\p{Nd}[\p{Nd},.-]*\.?$/u;
const initial = /^[\p{L}\p{N}_]\.$/u;
const decimal = /^\p{Nd}/u;

/** Flags of a word's contexts: any capital, capital within a sentence, small at its beginning, any small. */
const seen = { upper: 2 + 4 + 8, innerUpper: 4, firstLower: 16, lower: 16 + 32 + 64 };

interface Token {
  text: string;
  type: string;
  endsInPeriod: boolean;
  isBreak: boolean;
  isAbbreviation: boolean;
  isEllipsis: boolean;
}

/**
 * Whether a sentence ends within a word, the mark after it and the token that follows.
 *
 * @see Kiss and Strunk (2006), Computational Linguistics 32(4), 485-525, as NLTK 3.8 carries it out
 */
export function holdsBreak(context: string, model: PunktModel): boolean {
  const tokens = tokensOf(context, model);
  return tokens.slice(0, -1).some((token, place) => breaksBefore(token, tokens[place + 1], model));
}

function tokensOf(context: string, model: PunktModel): Token[] {
  const lines = context.split("\n").filter((line) => !isBlank(line));
  return lines.flatMap((line) => [...line.matchAll(tokenPattern)].map(([text]) => firstLook(text, model)));
}

/** What a token says by itself. */
function firstLook(text: string, model: PunktModel): Token {
  const lower = text.toLowerCase();
  const endsInPeriod = text.endsWith(".");
  const isMark = text === "." || text === "?" || text === "!";
  const isEllipsis = !isMark && /^\.{2,}$/.test(text);
  const isCandidate = !isMark && !isEllipsis && endsInPeriod && !text.endsWith("..");
  const stem = text.slice(0, -1).toLowerCase();
  const isAbbreviation = isCandidate && (model.abbreviations.has(stem) || model.abbreviations.has(stem.slice(stem.lastIndexOf("-") + 1)));
  const type = number.test(lower) ? "##number##" : lower;
  return { text, type, endsInPeriod, isBreak: isMark || (isCandidate && !isAbbreviation), isAbbreviation, isEllipsis };
}

/** What the token after it changes about that. */
function breaksBefore(token: Token, next: Token | undefined, model: PunktModel): boolean {
  if (!next || !token.endsInPeriod) return token.isBreak;
  const type = withoutPeriod(token.type);
  const nextType = next.isBreak ? withoutPeriod(next.type) : next.type;
  if (model.collocations.has(`${type} ${nextType}`)) return false;
  const isInitial = initial.test(token.text) && !decimal.test(token.text);
  const starts = startsSentence(next, nextType, model);
  const mayBreak = (token.isAbbreviation || token.isEllipsis) && !isInitial;
  if (mayBreak && (starts === true || (isCapital(next) && model.sentenceStarters.has(nextType)))) return true;
  if (!isInitial && type !== "##number##") return token.isBreak;
  if (starts === false) return false;
  const isName = isCapital(next) && ((model.contexts.get(nextType) ?? 0) & seen.lower) === 0;
  return starts === undefined && isInitial && isName ? false : token.isBreak;
}

/** Whether a token looks like the first of a sentence; undefined where its case does not tell. */
function startsSentence(token: Token, type: string, model: PunktModel): boolean | undefined {
  if (token.text.length === 1 && ";:,.!?".includes(token.text)) return false;
  const contexts = model.contexts.get(type) ?? 0;
  if (isCapital(token) && (contexts & seen.lower) !== 0 && (contexts & seen.innerUpper) === 0) return true;
  const isSmall = isLower(String.fromCodePoint(token.text.codePointAt(0) ?? 0));
  return isSmall && ((contexts & seen.upper) !== 0 || (contexts & seen.firstLower) === 0) ? false : undefined;
}

function isCapital(token: Token): boolean {
  return isUpper(String.fromCodePoint(token.text.codePointAt(0) ?? 0));
}

function withoutPeriod(type: string): string {
  return type.length > 1 && type.endsWith(".") ? type.slice(0, -1) : type;
}
