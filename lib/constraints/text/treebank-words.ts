import { splitOnSpace } from "../python/split";
import { isBlank, stripStartOf } from "../python/strip";
import { trustedPattern as pattern } from "../python/trusted-pattern";
import { punktSentences } from "./punkt";

type Rule = readonly [RegExp, string] | ((text: string) => string);

const openingQuotes: readonly Rule[] = [
  [/[«“‘„]|`+/g, " $& "],
  [/^"/, "``"],
  [/``/g, " $& "],
  [/([ ([{<])(?:"|'{2})/g, "$1 `` "],
  [pattern("'(?![rR][eE]|[vV][eE]|[lL][lL]|[mMtTsSdDnN\\u017f])(\\w)\\b", "g"), "' $1"],
];

const punctuation: readonly Rule[] = [
  (text) => withoutFinalPeriod(text, "])}>\"'»”’ ", " "),
  [pattern("([:,])([^\\d])", "g"), " $1 $2"],
  [pattern("([:,])$", "g"), " $1 "],
  [/\.{2,}/g, " $& "],
  [/[;@#$%&]/g, " $& "],
  (text) => withoutFinalPeriod(text, "])}>\"'", ""),
  [/[?!]/g, " $& "],
  [/([^'])' /gu, "$1 ' "],
  [/\*/g, " $& "],
  [/[\][(){}<>]/g, " $& "],
  [/--/g, " -- "],
];

const closingQuotes: readonly Rule[] = [
  [/[»”’]/g, " $& "],
  [/''/g, " '' "],
  [/"/g, " '' "],
  [/([^' ])('[sS]|'[mM]|'[dD]|') /gu, "$1 $2 "],
  [/([^' ])('ll|'LL|'re|'RE|'ve|'VE|n't|N'T) /gu, "$1 $2 "],
];

const contractions: readonly Rule[] = [
  ...[
    ["can", "not"],
    ["d", "'ye"],
    ["gim", "me"],
    ["gon", "na"],
    ["got", "ta"],
    ["lem", "me"],
    ["more", "'n"],
  ].map(([first = "", second = ""]) => [pattern(`\\b(${first})(${second})\\b`, "gi"), " $1 $2 "] as const),
  [pattern("\\b(wan)(na)(?=\\s)", "gi"), " $1 $2 "],
  [pattern(" ('t)(is)\\b", "gi"), " $1 $2 "],
  [pattern(" ('t)(was)\\b", "gi"), " $1 $2 "],
];

/**
 * The words of a text as NLTK 3.8's `word_tokenize` splits them: sentence by sentence, after the Penn Treebank's customs, so that
 * "don't" is "do" and "n't". `loadPunkt` must be done before.
 */
export function treebankWords(text: string): string[] {
  return punktSentences(text).flatMap(({ start, end }) => sentenceWords(text.slice(start, end)));
}

/** The same for a text that is taken as one sentence. */
export function sentenceWords(sentence: string): string[] {
  const padded = ` ${rewritten(rewritten(sentence, openingQuotes), punctuation)} `;
  const quoted = rewritten(padded, closingQuotes);
  return splitOnSpace(anyContraction.test(quoted) ? rewritten(quoted, contractions) : quoted);
}

/** Words that are parted between two letters; most texts hold none. */
const anyContraction = /cannot|d'ye|gimme|gonna|gotta|lemme|more'n|wanna|'tis|'twas/iu;

function rewritten(text: string, rules: readonly Rule[]): string {
  return rules.reduce((current, rule) => (typeof rule === "function" ? rule(current) : current.replace(rule[0], rule[1])), text);
}

/** Parts the last period from its word, where nothing but certain marks and then white space follows; written out, since a pattern takes long for much white space. */
function withoutFinalPeriod(text: string, marks: string, gap: string): string {
  const period = text.lastIndexOf(".");
  if (period < 1 || text.charAt(period - 1) === ".") return text;
  const rest = text.slice(period + 1);
  const blank = stripStartOf(rest, marks);
  return isBlank(blank) ? `${text.slice(0, period)} .${gap}${rest.slice(0, rest.length - blank.length)} ` : text;
}
