export interface Place {
  start: number;
  end: number;
}

interface Word extends Place {
  root: string;
}

const emptyWords = new Set(
  `a an and any are as at be been but by can do each else every for from has have how if in into is it its least more most must no nor not
  of off on one only or other out over own per shall should so some such than that the their them then there these they this those to too
  under until up use used using very was we what when where which who will with within without would you your include including includes
  provide give make sure ensure keep answer response reply text your please least`.split(/\s+/),
);
const numbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
/** Less than this share of a constraint's words in a sentence is chance. */
const enough = 0.5;

/**
 * Where a text says what a constraint asks, told by the words they share.
 *
 * @param constraint in words: "No more than 150 words"
 * @returns offsets (UTF-16) of the words themselves where the text repeats them, else from the first to the last shared
 *   word of the sentence that shares most; none where no sentence shares half of them
 */
export function wordsInText(text: string, constraint: string): Place | null {
  return literalPlace(text, constraint) ?? sharedPlace(text, constraint);
}

/** The sentence or list item around a place, its final mark included and the space around it left out. */
export function sentenceAround(text: string, place: Place): Place {
  const sentences = sentencesOf(text);
  const first = sentences.find(({ end }) => end > place.start);
  const last = sentences.find(({ end }) => end >= place.end) ?? sentences.at(-1);
  return first && last ? { start: Math.min(first.start, place.start), end: Math.max(last.end, place.end) } : place;
}

/** How much of a sentence's content lies in a place of it, 0 to 1; 1 for a sentence without content. */
export function shareOf(text: string, sentence: Place, place: Place): number {
  const all = contentWords(text).filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const inside = all.filter(({ start, end }) => start >= place.start && end <= place.end);
  return all.length === 0 ? 1 : inside.length / all.length;
}

function literalPlace(text: string, constraint: string): Place | null {
  const words = constraint
    .trim()
    .replace(/[.!?]+$/, "")
    .split(/\s+/)
    .join(" ");
  if (words.length < 3) return null;
  const start = text.toLowerCase().indexOf(words.toLowerCase());
  return start === -1 || text.toLowerCase().length !== text.length ? null : { start, end: start + words.length };
}

function sharedPlace(text: string, constraint: string): Place | null {
  const wanted = new Set(contentWords(constraint).map(({ root }) => root));
  if (wanted.size === 0) return null;
  const shared = contentWords(text).filter(({ root }) => wanted.has(root));
  const candidates = sentencesOf(text).map((sentence) => {
    const inside = shared.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    return { inside, share: new Set(inside.map(({ root }) => root)).size / wanted.size };
  });
  const best = candidates.sort((one, other) => other.share - one.share)[0];
  if (!best || best.share < enough) return null;
  const [first, last] = [best.inside[0], best.inside.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function contentWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, root: rootOf(match[0].toLowerCase()) }))
    .filter(({ root }) => !emptyWords.has(root));
}

function rootOf(word: string): string {
  const number = numbers.indexOf(word);
  if (number > 1) return String(number);
  return word.length > 4 ? word.replace(/(?:'s|’s)$/, "").replace(/(?:ing|ed|es|s|ly)$/, "") : word.replace(/(?<=\w{3})s$/, "");
}

function sentencesOf(text: string): Place[] {
  return [...text.matchAll(/\S(?:[^.!?;\n]|[.!?;](?!\s|$))*[.!?;]*["'”’)\]]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}
