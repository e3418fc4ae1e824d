import type { Demand } from "../demand";

const names: Record<string, readonly [one: string, many: string]> = {
  bullets: ["bullet point", "bullet points"],
  numbered_items: ["numbered item", "numbered items"],
  table_rows: ["table row", "table rows"],
  capital_words: ["word in capitals", "words in capitals"],
  unique_words: ["different word", "different words"],
  words_per_sentence: ["word a sentence", "words a sentence"],
  sentences_per_paragraph: ["sentence a paragraph", "sentences a paragraph"],
  words_per_paragraph: ["word a paragraph", "words a paragraph"],
  words_per_section: ["word a section", "words a section"],
  words_per_item: ["word a list item", "words a list item"],
  first_sentence_words: ["word in the first sentence", "words in the first sentence"],
  list_items: ["list item", "list items"],
  table_columns: ["table column", "table columns"],
  fields_per_row: ["field a row", "fields a row"],
  bold_phrases: ["phrase in bold", "phrases in bold"],
  highlights: ["highlighted part", "highlighted parts"],
  code_blocks: ["code block", "code blocks"],
  emoji: ["emoji", "emoji"],
  reading_grade: ["school grade", "school grades"],
};

/** A count in words: "at most 50 words", "exactly 3 bullet points", 'at least 2 uses of "bee"'. */
export function countWords({ of, atLeast, atMost }: Extract<Demand, { is: "count" }>): string {
  if (atLeast !== undefined && atLeast === atMost) return `exactly ${atLeast} ${nameOf(of, atLeast)}`;
  if (atLeast !== undefined && atMost !== undefined) return `${atLeast} to ${atMost} ${nameOf(of, atMost)}`;
  if (atMost === 0) return `no ${nameOf(of, 2)}`;
  return atMost === undefined ? `at least ${atLeast ?? 0} ${nameOf(of, atLeast ?? 0)}` : `at most ${atMost} ${nameOf(of, atMost)}`;
}

function nameOf(measure: string, count: number): string {
  const [kind, what] = measure.split(/:(.*)/s);
  if (kind === "word") return `${count === 1 ? "use" : "uses"} of "${what}"`;
  if (kind === "letter") return `${count === 1 ? "letter" : "letters"} "${what}"`;
  const [one, many] = names[measure] ?? [measure.replace(/s$/, ""), measure];
  return count === 1 ? one : many;
}
