import type { Topic } from "../rehearsal-topics/topic";
import { type Demand, type DemandKind, demandOf, wholeLayouts } from "./demand";
import type { Draw } from "./draw";
import { sayingsWith } from "./sayings";
import { lowerFirst, upperFirst } from "./subject";
import { occurrencesOf } from "./text-measures";

type Step = (text: string, demand: Demand, topic: Topic, draw: Draw) => string;

/** What is done to a body, in this order: words first, then what stands before and after, then signs and letters. */
const steps: readonly (readonly [DemandKind, Step])[] = [
  ["excludes", (text, { text: word }) => without(text, word)],
  ["includes", (text, demand, _topic, draw) => withWord(text, demand, draw)],
  ["includes_exactly", (text, demand, _topic, draw) => withWord(without(text, demand.text), demand, draw)],
  ["bold", (text, { count }, { keywords }) => emboldened(text, count ?? 1, keywords)],
  ["italic", (text) => text.replace(/\b(\p{L}{5,} \p{L}{4,})\b/u, "_$1_")],
  ["questions", (text, { count }) => withQuestions(text, count ?? 1)],
  [
    "opening_words",
    (text, _demand, _topic, draw) => opened(text, draw.pick(["Start small.", "Here is the core.", "Take it in steps."] as const)),
  ],
  ["opening", (text, { text: words }) => opened(text, words)],
  ["summary_line", (text, { text: label }, { openings }) => `${label}: ${openings[0] ?? "the essentials come first."}\n\n${text}`],
  ["title", (text, _demand, { keywords }) => `<<${upperFirst(keywords[0])} and what follows from it>>\n\n${text}`],
  ["dividers", (text) => (text.includes("\n\n") ? text.replace("\n\n", "\n\n***\n\n") : `${text}\n\n***\n\nThat is all.`)],
  ["ending_question", (text, _demand, _topic, draw) => `${text}\n\n${draw.pick(questions)}`],
  ["ending", (text, { text: words }) => `${text}\n\n${words}`],
  ["postscript", (text, _demand, { closings }) => `${text}\n\nP.S. ${closings[0] ?? "Keep a note of what worked."}`],
  ["glossary", (text, _demand, { keywords }) => `${text}\n\nKey terms: ${keywords.join("; ")}`],
  ["no_parentheses", (text) => text.replace(/\s*\(([^)]*)\)/g, ", $1")],
  ["no_exclamation", (text) => text.replaceAll("!", ".")],
  ["no_commas", (text) => text.replace(/,(?=\s)/g, "").replaceAll(",", " ")],
  ["lower_case", (text) => text.toLowerCase()],
  ["upper_case", (text) => text.toUpperCase()],
  ["code_block", (text) => `\`\`\`\n${text}\n\`\`\``],
  ["quoted", (text) => `"${text.replaceAll('"', "'")}"`],
  ["tags", (text) => `<response>\n${text}\n</response>`],
];

const questions = [
  "Which of these will you try first?",
  "What would you add from your own experience?",
  "Where do you expect the first difficulty?",
  "Does this match what you have seen so far?",
] as const;

/** Steps that would spoil a form of the whole answer. */
const spoilsWhole = new Set<DemandKind>([
  "bold",
  "italic",
  "questions",
  "opening_words",
  "opening",
  "summary_line",
  "title",
  "dividers",
  "ending_question",
  "ending",
  "postscript",
  "glossary",
]);

/** Does to a body what the demands on wording, opening and ending ask for. */
export function finish(body: string, demands: readonly Demand[], topic: Topic, draw: Draw): string {
  const isWhole = wholeLayouts.some((kind) => demandOf(demands, kind) !== undefined);
  const isExact = demands.some(
    ({ kind }) => kind === "paragraphs" || kind === "sentences" || kind === "one_paragraph" || kind === "sentences_per_paragraph",
  );
  let text = body;
  for (const [kind, step] of steps) {
    if (isWhole && spoilsWhole.has(kind)) continue;
    for (const demand of demands) if (demand.kind === kind) text = step(text, demand, topic, draw.fork(kind));
  }
  // What was added at the ends must not add to an exact number of paragraphs.
  return isExact ? refolded(text, body) : text.trim();
}

function refolded(text: string, body: string): string {
  const wanted = body.split(/\n\s*\n/).length;
  const parts = text.trim().split(/\n\s*\n/);
  const extra = parts.length - wanted;
  if (extra <= 0 || parts.length < 2) return parts.join("\n\n");
  return [...parts.slice(0, wanted - 1), parts.slice(wanted - 1).join(" ")].join("\n\n");
}

function without(text: string, word: string): string {
  if (word === "") return text;
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])[ ]?`, "giu"), "").replace(/ +([.,;])/g, "$1");
}

function withWord(text: string, { text: word, count }: Demand, draw: Draw): string {
  const missing = (count ?? 1) - occurrencesOf(text, word);
  if (missing <= 0) return text;
  const sayings = sayingsWith(word, draw);
  return inserted(text, sayings.slice(0, missing));
}

/** Adds sentences to the ends of lines of running text, one to each as far as they go. */
function inserted(text: string, sentences: readonly string[]): string {
  const lines = text.split("\n");
  const places = lines.flatMap((line, index) => (/[.!?]$/.test(line) && !/^\s*\|/.test(line) ? [index] : []));
  if (places.length === 0) return `${text} ${sentences.join(" ")}`;
  for (const [position, sentence] of sentences.entries()) {
    const place = places[position % places.length] ?? 0;
    lines[place] = `${lines[place]} ${sentence}`;
  }
  return lines.join("\n");
}

function withQuestions(text: string, count: number): string {
  const plain = text.replaceAll("?", ".");
  return inserted(plain, questions.slice(0, count));
}

function opened(text: string, words: string): string {
  const isSentence = /[.!?:]$/.test(words);
  const isBlock = /^(?:\||#|-|\d+\.|Step|Dear)/.test(text);
  if (isBlock) return `${words}${isSentence ? "" : ":"}\n\n${text}`;
  return isSentence ? `${words} ${text}` : `${words}, ${lowerFirst(text)}`;
}

function emboldened(text: string, count: number, keywords: readonly string[]): string {
  let left = count;
  return text.replace(/(?<![*\w])\p{L}{6,}(?![*\w])/gu, (word, at: number) => {
    const isFit = left > 0 && (left < count || at > 20 || keywords.includes(word.toLowerCase()));
    if (!isFit) return word;
    left -= 1;
    return `**${word}**`;
  });
}
