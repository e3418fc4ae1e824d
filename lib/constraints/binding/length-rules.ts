import { after, counted, counting, exactOf, ranging } from "./counting";
import type { Quantity } from "./quantity";
import { type Bound, type Rule, rule, to } from "./rule";

const has =
  "(?:must |should |to |be |is |are |have |has |contains? |of |with |consists? |may |can |limited |no |longer than |stays? |keep |kept |at |in ){0,4}?";
const item = "(?:list items?|bullet points?|bullets?|items?)";

export const lengthRules: readonly Rule[] = [
  counting("words? (?:per|(?:in|for) (?:each|every)) sentence", perSentence),
  counting("words? (?:per|(?:in|for) (?:each|every)) paragraph", ranging("paragraph-length")),
  counting("words? (?:per|(?:in|for|under) (?:each|every)) (?:section|heading)", ranging("section-length")),
  counting(`words? (?:per|(?:in|for) (?:each|every)) ${item}`, ranging("list-item-length")),
  counting(`sentences? (?:per|(?:in|for) (?:each|every)) ${item}`, ranging("list-item-sentences")),
  counting("sentences? (?:per|(?:in|for) (?:each|every)) paragraph", sentencesPerParagraph),
  rule(`(?:each|every|all) paragraphs? ${has}{q} words?${after}`, counted(ranging("paragraph-length"))),
  rule(`(?:each|every|all) sections? ${has}{q} words?${after}`, counted(ranging("section-length"))),
  rule(`(?:each|every|all) ${item} ${has}{q} words?${after}`, counted(ranging("list-item-length"))),
  rule(`(?:each|every|all) ${item} ${has}{q} sentences?${after}`, counted(ranging("list-item-sentences"))),
  rule(`(?:each|every|all) paragraphs? ${has}{q} sentences?${after}`, counted(sentencesPerParagraph)),
  rule(`(?:each|every|all|any) sentences? ${has}{q} words?${after}`, counted(perSentence), { frame: ["short"] }),
  rule(`(?<!first |opening |last |final |one |a )sentences (?:short,? )?${has}{q} words?${after}`, counted(perSentence)),
  rule("no sentence (?:may |should |must |is |has |have |be |can |to |that |with |exceeds? |longer than )*{q} words?", ({ quantity }) =>
    perSentence(denied(quantity("q"))),
  ),
  rule(`(?:open|begin|start) with (?:a |one |short )*sentence of {q} words?${after}`, counted(opening)),
  rule(`(?:first|opening) sentence ${has}{q} words?${after}`, counted(opening)),
  counting("words?", words, ["long"]),
  rule(
    `word (?:count|limit|length)(?: of| is| must be| should be|:| should not| must not| at)* ?{q}(?: words?)?${after}`,
    counted(wordLimit),
  ),
  rule("(?:maximum|max\\.?) (?:word count|length)(?: of| is|:)* ?{q}(?: words)?", counted(wordLimit)),
  counting("word (?:limit|maximum|max)", wordLimit),
  counting("sentences?", sentences, ["long"]),
  counting("paragraphs?", paragraphs, ["blank", "line", "lines", "between", "them", "long"]),
  counting("(?:characters?|chars?)(?:,? \\(?(?:including|with|counting) spaces\\)?|,? \\(?spaces included\\)?)?", characters, ["long"]),
];

/** "No sentence longer than 20 words" bounds what "longer than 20" would ask for. */
function denied(quantity: Quantity | undefined): Quantity | undefined {
  if (quantity?.isBare) return quantity.atMost === undefined ? undefined : { atMost: quantity.atMost };
  return quantity?.atLeast !== undefined && quantity.atMost === undefined ? { atMost: quantity.atLeast - 1 } : undefined;
}

function words({ atLeast, atMost }: Quantity): Bound[] {
  if (atLeast !== undefined && atMost !== undefined) return atLeast > 0 ? [to("word-count-between", { atLeast, atMost })] : [];
  return atMost === undefined ? [to("word-count-at-least", { words: atLeast })] : [to("word-count-at-most", { words: atMost })];
}

function wordLimit(quantity: Quantity): Bound[] {
  return words(quantity.isBare && quantity.atMost !== undefined ? { atMost: quantity.atMost } : quantity);
}

function sentences(quantity: Quantity): Bound[] {
  const exact = exactOf(quantity);
  return [...(exact === undefined ? [] : [to("sentence-count", { sentences: exact })]), ...ranging("sentence-range")(quantity)];
}

function paragraphs(quantity: Quantity): Bound[] {
  const exact = exactOf(quantity);
  return [...(exact === undefined ? [] : [to("paragraph-count", { paragraphs: exact })]), ...ranging("paragraph-range")(quantity)];
}

function characters({ atLeast, atMost, isAbout }: Quantity): Bound[] {
  return atMost !== undefined && atLeast === undefined && !isAbout ? [to("character-count-at-most", { characters: atMost })] : [];
}

function perSentence(quantity: Quantity | undefined): readonly Bound[] {
  if (!quantity || quantity.isAbout) return [];
  const { atLeast, atMost } = quantity;
  return atMost !== undefined && atLeast === undefined
    ? [to("words-per-sentence-at-most", { words: atMost })]
    : ranging("sentence-length")(quantity);
}

function opening({ atLeast, atMost, isAbout }: Quantity): Bound[] {
  return atLeast === undefined && !isAbout ? [to("opening-words-at-most", { words: atMost })] : [];
}

function sentencesPerParagraph(quantity: Quantity): readonly Bound[] {
  const exact = exactOf(quantity);
  return exact === undefined ? ranging("sentences-in-paragraphs")(quantity) : [to("sentences-per-paragraph", { sentences: exact })];
}
