import type { Demand } from "./demand";
import { countOf, demand, type Rule, rule } from "./demand-rules-form";

const times = (word: string | undefined): number => {
  if (word === undefined || /^once$/i.test(word)) return 1;
  return /^twice$/i.test(word) ? 2 : (countOf(word.split(" ")[0]) ?? 1);
};

const between = ([, low, high]: RegExpMatchArray): Demand[] => [
  demand("words_at_least", countOf(low)),
  demand("words_at_most", countOf(high)),
];

export const rulesOfWords: readonly Rule[] = [
  rule(
    "words",
    String.raw`(?<!sentence (?:to |under |below )?|sentence of )\b(?:at most|no more than|not more than|under|below|fewer than|less than|within|up to) # words\b`,
    ([, count]) => demand("words_at_most", countOf(count)),
  ),
  rule("words", String.raw`\b# words or (?:fewer|less)\b`, ([, count]) => demand("words_at_most", countOf(count))),
  rule("words", String.raw`\b(?:at least|no fewer than|more than) # words\b`, ([, count]) => demand("words_at_least", countOf(count))),
  rule("words", String.raw`\b(?:between|no fewer than) # and (?:no more than )?# words\b`, between),
  rule("characters", String.raw`\bat most # characters\b`, ([, count]) => demand("characters_at_most", countOf(count))),
  rule("sentence", String.raw`\b(?:every|each) sentence (?:to |under |below )?(?:at most |under )?# words\b`, ([, count]) =>
    demand("sentence_words", countOf(count)),
  ),
  rule("sentence", String.raw`(?<!paragraph )\b(?:exactly|in|of|use|write) # sentences\b`, ([, count]) =>
    demand("sentences", countOf(count)),
  ),
  rule("sentence", String.raw`\b(?:begin|start|open) (?:the answer |your answer )?with one (?:\w+ )?sentence\b`, () =>
    demand("opening_summary"),
  ),
  rule("sentence", String.raw`\bopen with a sentence of at most # words\b`, ([, count]) => demand("opening_words", countOf(count))),
  rule(
    '"',
    String.raw`\b(?:begin|start|open)\b(?: the| your)?(?: whole)?(?: answer)? with (?:exactly )?(?:the )?(?:words?|sentence|phrase) "([^"]+)"`,
    ([, text]) => demand("opening", null, text),
  ),
  rule(
    '"',
    String.raw`\b(?:end|close|finish|conclude)\b(?: the| your)?(?: whole)?(?: answer)? with (?:exactly )?(?:the )?(?:words?|sentence|phrase) "([^"]+)"`,
    ([, text]) => demand("ending", null, text),
  ),
  rule("question", String.raw`\b(?:end|close|finish|conclude)(?: the answer| your answer)? with (?:a|one) (?:\w+ )?question\b`, () =>
    demand("ending_question"),
  ),
  rule("questions", String.raw`\bexactly # questions to the reader\b`, ([, count]) => demand("questions", countOf(count))),
  rule("postscript", String.raw`\bpostscript\b`, () => demand("postscript")),
  rule(
    '"',
    String.raw`(?<!not |never |without )\b(?:use|include|mention) the (?:word|term|phrase) "([^"]+)"(?: (exactly )?(?:at least )?(once|twice|# times))?`,
    ([, word, exactly, often]) => demand(exactly ? "includes_exactly" : "includes", times(often), word),
  ),
  rule(
    '"',
    String.raw`\b(?:avoid|do not use|never use|without(?: using)?|leave out) the words? ("[^"]+"(?:(?:,| or| and|, or|, and) "[^"]+")*)`,
    ([, words]) => [...(words ?? "").matchAll(/"([^"]+)"/g)].map(([, word]) => demand("excludes", null, word)),
  ),
  rule("comma", String.raw`\b(?:no|without(?: any)?|avoid|not use(?: any)?) commas\b`, () => demand("no_commas")),
  rule("exclamation", String.raw`\b(?:no|without(?: any)?|avoid|not use(?: any)?) exclamation (?:marks?|points?)\b`, () =>
    demand("no_exclamation"),
  ),
  rule("brackets", String.raw`\b(?:no|without(?: any)?|avoid|not use(?: any)?) (?:round brackets|parentheses)\b`, () =>
    demand("no_parentheses"),
  ),
  rule("small letters", String.raw`\bsmall letters only\b`, () => demand("lower_case")),
  rule("lower", String.raw`\b(?:all|entirely|only) (?:in )?lower-?\s?case\b`, () => demand("lower_case")),
  rule("capital letters", String.raw`\b(?:whole|entire) (?:answer|response) in capital letters\b`, () => demand("upper_case")),
  rule('"you"', String.raw`\baddress (?:the reader|me) as "you"`, () => demand("second_person")),
];
