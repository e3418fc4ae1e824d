import type { NearPhrasing } from "@/lib/schema/coverage";

interface Wording {
  text: string;
  uses: number;
}

/** From here on two wordings are worth looking at side by side. */
const threshold = 0.72;
/** Words that more wordings than this share say too little about a pair. */
const commonFrom = 60;

/**
 * Wordings of a set that say nearly the same. Two that differ in nothing but a number or the word they name in quotation
 * marks are one demand with other parameters, and left out.
 *
 * @param wordings different texts, each with how often it is used
 * @param limit how many pairs are wanted
 * @returns the most alike first; similarity is the Dice coefficient of their letter triples, in [0, 1]
 * @see Dice (1945), Ecology 26(3), 297-302
 */
export function nearPhrasings(wordings: readonly Wording[], limit: number): NearPhrasing[] {
  const read = wordings.map((wording) => ({ ...wording, shape: shapeOf(wording.text), triples: triplesOf(wording.text) }));
  const pairs = candidatePairs(read.map(({ text }) => text));
  return pairs
    .flatMap(([first, second]) => {
      const [one, other] = [read[first], read[second]];
      if (!one || !other || one.shape === other.shape) return [];
      return { one, other, similarity: dice(one.triples, other.triples) };
    })
    .filter(({ similarity }) => similarity >= threshold)
    .sort((a, b) => b.similarity - a.similarity || a.one.text.localeCompare(b.one.text))
    .slice(0, limit)
    .map(({ one, other, similarity }) => ({
      one: { text: one.text, uses: one.uses },
      other: { text: other.text, uses: other.uses },
      similarity,
    }));
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** The wording with its parameters blanked. */
function shapeOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/["“][^"”]*["”]/g, '""')
    .replace(/\d+(?:[.,]\d+)*/g, "0")
    .replace(/[^\p{L}\p{N}"]+/gu, " ")
    .trim();
}

/** Pairs that share at least two words which are not everybody's. */
function candidatePairs(texts: readonly string[]): [number, number][] {
  const holders = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) for (const word of wordsOf(text)) holders.set(word, [...(holders.get(word) ?? []), place]);
  const shared = new Map<number, number>();
  for (const places of holders.values()) {
    if (places.length > commonFrom) continue;
    for (const [index, one] of places.entries())
      for (const other of places.slice(index + 1)) {
        const key = one * texts.length + other;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  return [...shared].filter(([, count]) => count >= 2).map(([key]) => [Math.floor(key / texts.length), key % texts.length]);
}

function triplesOf(text: string): Set<string> {
  const plain = ` ${shapeOf(text)} `;
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)));
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((triple) => other.has(triple)).length;
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size);
}
