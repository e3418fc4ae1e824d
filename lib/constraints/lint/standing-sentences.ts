import { type Span, spansOf } from "../span";

export interface Standing {
  spans: Span[];
  because: string;
}

const single = /\b(?:an?|one|a single)\s+(?:introductory|opening|concluding|closing|final|summary)\s+sentence\b/gi;
const numbers = "[2-9]|1\\d|two|three|four|five|six|seven|eight|nine|ten";
const perParagraph = new RegExp(
  String.raw`\b(?:exactly|at least|no fewer than|a minimum of)\s+(?:${numbers})\s+sentences\s+(?:per|in each|in every|for each)\s+paragraph\b|\beach paragraph\s+(?:must|should|has to|needs to)?\s*(?:has|have|contains?|consists? of)\s+(?:exactly|at least)?\s*(?:${numbers})\s+sentences\b`,
  "gi",
);

/**
 * A sentence that is to stand by itself, before or after a list, where every paragraph is to have several.
 *
 * @returns one conflict at most, with the places of both demands
 */
export function standingSentences(text: string): Standing[] {
  const [alone] = spansOf(text, single);
  const [several] = spansOf(text, perParagraph);
  if (!alone || !several) return [];
  return [
    {
      spans: [alone, several].sort((one, other) => one.start - other.start),
      because: "a sentence that stands by itself is a paragraph of one sentence",
    },
  ];
}
