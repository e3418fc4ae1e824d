import { afterSource, type Quantity, quantityFrom, quantitySource } from "./quantity";
import { type Bound, type Rule, rule, to } from "./rule";

const limiting = /\b(?:limit(?:ed|ing|s)?|restrict(?:ed)?|cap(?:ped)?|keep|kept|keeping|stay|confine|constrain)\b/i;

/** "Keep it to 100 words" names only what must not be passed. */
export function limitedBy(quantity: Quantity, before: string): Quantity {
  const isExact = quantity.atLeast !== undefined && quantity.atLeast === quantity.atMost;
  return isExact && quantity.atMost !== undefined && limiting.test(before) ? { atMost: quantity.atMost } : quantity;
}

/** One rule for a thing that is counted over the whole answer. */
export function counting(unit: string, bind: (quantity: Quantity) => readonly Bound[], frame: readonly string[] = []): Rule {
  return rule(
    `${quantitySource}[\\s-]+(?:${unit})${afterSource}`,
    (groups, before) => {
      const quantity = quantityFrom(groups);
      return quantity ? bind(limitedBy(quantity, before)) : [];
    },
    { frame },
  );
}

export function exactOf({ atLeast, atMost, isAbout }: Quantity): number | undefined {
  return atLeast !== undefined && atLeast === atMost && !isAbout ? atLeast : undefined;
}

function words(quantity: Quantity): Bound[] {
  const { atLeast, atMost } = quantity;
  if (atLeast !== undefined && atMost !== undefined) return atLeast > 0 ? [to("word-count-between", { atLeast, atMost })] : [];
  if (atMost !== undefined) return [to("word-count-at-most", { words: atMost })];
  return [to("word-count-at-least", { words: atLeast })];
}

function sentences(quantity: Quantity): Bound[] {
  const exact = exactOf(quantity);
  if (exact !== undefined) return [to("sentence-count", { sentences: exact })];
  const { atLeast, atMost, isAbout } = quantity;
  if (isAbout) return [];
  if (atLeast !== undefined && atMost !== undefined) return [];
  if (atMost !== undefined) return [to("length_constraints:number_sentences", { num_sentences: atMost + 1, relation: "less than" })];
  return [to("length_constraints:number_sentences", { num_sentences: atLeast, relation: "at least" })];
}

function paragraphs(quantity: Quantity): Bound[] {
  const exact = exactOf(quantity);
  if (quantity.isAbout) return [];
  if (exact !== undefined) return [to("paragraph-count", { paragraphs: exact })];
  return [to("paragraph-count-range", { atLeast: quantity.atLeast ?? 1, atMost: quantity.atMost })];
}

function characters({ atLeast, atMost, isAbout }: Quantity): Bound[] {
  return atMost !== undefined && atLeast === undefined && !isAbout ? [to("character-count-at-most", { characters: atMost })] : [];
}

export const lengthRules: readonly Rule[] = [
  counting("words? per sentence|words? (?:in|for) (?:each|every) sentence", ({ atLeast, atMost, isAbout }) =>
    atMost !== undefined && !isAbout && atLeast === undefined ? [to("words-per-sentence-at-most", { words: atMost })] : [],
  ),
  rule(
    `(?<!first |opening |last )(?:each|every|all|any) sentences? (?:must |should |to |is |are |be |has |have |contains? |(?:no )?longer than |stays? |within |limited to ){0,4}?${quantitySource} words?${afterSource}`,
    (groups) => perSentence(quantityFrom(groups)),
  ),
  rule(
    `sentences? (?:of |with |must |should |have |has |be |no longer than |under |short){0,3}?${quantitySource} words?${afterSource}`,
    (groups, before) => (/\b(?:one|single|a|first|opening|last|\d+)\s*$/i.test(before) ? [] : perSentence(quantityFrom(groups))),
  ),
  rule(
    `no sentence (?:may |should |must |is |has |have |be |can |exceeds? |longer than |more than |over |with |that ){1,4}(?<most>\\d+) words?`,
    ({ most }) => [to("words-per-sentence-at-most", { words: Number(most) })],
  ),
  rule(`(?:open|begin|start) with (?:a|one) sentence of ${quantitySource} words?${afterSource}`, (groups) => opening(quantityFrom(groups))),
  rule(
    `(?:first|opening) sentence (?:must |should |to |be |have |has |contain |no longer than |limited to |within |under |at ){0,4}?${quantitySource} words?${afterSource}`,
    (groups) => opening(quantityFrom(groups)),
  ),
  counting("sentences? (?:per|(?:in|for) (?:each|every)) paragraph", sentencesPerParagraph),
  rule(
    `(?:each|every|all) paragraphs? (?:must |should |to |be |have |has |contain |contains |of |with |consist of |exactly ){0,4}?${quantitySource} sentences?${afterSource}`,
    (groups) => sentencesPerParagraph(quantityFrom(groups) ?? {}),
  ),
  counting("words?", words, ["word", "long"]),
  rule(
    `word (?:count|limit|length)(?: of| is| must be| should be|:| should not| must not){0,2} ?${quantitySource}(?: words?)?${afterSource}`,
    (groups) => {
      const quantity = quantityFrom(groups);
      const exact = quantity && exactOf(quantity);
      return quantity ? words(exact === undefined ? quantity : { atMost: exact }) : [];
    },
  ),
  counting("sentences?", sentences, ["long"]),
  counting("paragraphs?", paragraphs, ["blank", "line", "between", "them", "long"]),
  counting("(?:characters?|chars?)(?:,? (?:including|with|counting) spaces|,? spaces included)?", characters, ["long", "spaces"]),
];

function perSentence(quantity: Quantity | undefined): Bound[] {
  if (!quantity || quantity.isAbout || quantity.atMost === undefined) return [];
  return quantity.atLeast === undefined ? [to("words-per-sentence-at-most", { words: quantity.atMost })] : [];
}

function opening(quantity: Quantity | undefined): Bound[] {
  if (!quantity || quantity.isAbout || quantity.atLeast !== undefined) return [];
  return [to("opening-words-at-most", { words: quantity.atMost })];
}

function sentencesPerParagraph(quantity: Quantity): Bound[] {
  const exact = exactOf(quantity);
  return exact === undefined ? [] : [to("sentences-per-paragraph", { sentences: exact })];
}
