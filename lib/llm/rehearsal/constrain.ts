import type { Topic } from "../rehearsal-topics/topic";
import { demandsOf } from "./demands";
import type { Draw } from "./draw";
import { topicOf } from "./topic-of";

export interface Constrained {
  suitability: "suitable" | "unsafe" | "empty";
  reason: string;
  categories: { name: string; isResponseFormat: boolean; constraints: string[] }[];
}

const harm =
  /\b(?:bomb|explosives?|poison (?:a|some|my)|kill (?:a|some|my|him|her|them)|suicide|hack into|steal|counterfeit|launder|stalk|malware|ransomware|phish(?:ing)?|meth|forge (?:a|an))\b/i;
/** Share of the queries whose list holds two constraints that exclude each other. */
const contradictionShare = 0.3;

export function constrain(query: string, draw: Draw): Constrained {
  if (harm.test(query)) return { suitability: "unsafe", reason: "A helpful answer could be used to harm someone.", categories: [] };
  if (query.split(/\s+/).length < 3)
    return { suitability: "empty", reason: "The query asks nothing that could be constrained.", categories: [] };
  const topic = topicOf(query);
  const content = topic.categories.map(({ name, asks }) => ({
    name,
    isResponseFormat: false,
    constraints: draw.some(asks, 3).map(([ask]) => ask),
  }));
  const form = formConstraints(draw);
  const categories = [
    { name: draw.pick(["Reader", "Audience"]), isResponseFormat: false, constraints: readerConstraints(topic, draw) },
    ...content,
    { name: draw.pick(["Style", "Tone and style"]), isResponseFormat: false, constraints: styleConstraints(topic, draw) },
    { name: "Wording", isResponseFormat: false, constraints: wordingConstraints(topic, draw) },
    { name: draw.pick(["Response format", "Form of the answer"]), isResponseFormat: true, constraints: form },
  ];
  return { suitability: "suitable", reason: draw.pick(harmless), categories };
}

const harmless = [
  "An ordinary question that harms nobody.",
  "It is a clear request, and a helpful answer is harmless.",
  "The query is specific and safe.",
] as const;

function readerConstraints({ readers }: Topic, draw: Draw): string[] {
  const others = [
    "Explain every technical term where it first appears",
    "Assume that the reader has no more than half an hour a day",
    "Assume that the reader has already failed at it once",
    "Name one question the reader is likely to ask next, and answer it",
    "Say in one sentence for whom the advice is not meant",
  ];
  return [`Write for ${draw.pick(readers)}`, ...draw.some(others, 2)];
}

function styleConstraints({ expert }: Topic, draw: Draw): string[] {
  const tones = [
    "Keep the tone warm and encouraging",
    "Keep the tone sober and factual",
    "Write with dry humour, but without mocking anyone",
    `Write in the voice of ${expert}`,
    "Write the way one would talk to a friend across the table",
  ];
  const manners = [
    'Address the reader as "you" throughout',
    "Use no exclamation marks",
    "Compare the matter to one everyday habit",
    "Keep every sentence to at most 28 words",
    "Put the most important term in bold",
  ];
  return [draw.pick(tones) ?? "", ...draw.some(manners, 2)];
}

function wordingConstraints({ keywords }: Topic, draw: Draw): string[] {
  const [first = "", second = ""] = draw.shuffled(keywords);
  const others = [
    'Avoid the words "very" and "really"',
    'Do not use the word "just"',
    'Avoid the word "obviously"',
    `Mention the word "${second}" at least once`,
  ];
  return [`Use the word "${first}" at least ${draw.pick(["twice", "3 times"])}`, ...draw.some(others, 2)];
}

function formConstraints(draw: Draw): string[] {
  const count = draw.whole(4, 7);
  const layouts = [
    `Give the main points as a numbered list of exactly ${count} items`,
    `Present the advice as a bulleted list with exactly ${count} bullets`,
    `Divide the answer into exactly ${draw.whole(3, 4)} sections, each under a Markdown heading`,
    `Write exactly ${draw.whole(3, 5)} paragraphs`,
    "Set the main points out in a Markdown table",
  ] as const;
  const openings = ["Begin with one sentence that sums up the answer", 'Begin the answer with the words "In short"'] as const;
  const endings = [
    "End with a question to the reader",
    'End the answer with the sentence "The rest is practice."',
    'Close with a postscript that begins with "P.S."',
    "End with a single sentence of encouragement",
  ] as const;
  const layout = draw.pick(layouts);
  const atMost = draw.pick([220, 250, 300, 350] as const);
  const lengths = [`Use at most ${atMost} words`, `Use at least ${draw.pick([120, 150, 180] as const)} words`] as const;
  const made = [layout, draw.pick(lengths), draw.pick(draw.chance(0.5) ? openings : endings)];
  return draw.chance(contradictionShare) ? [...made, contradictionOf(layout, made[1] ?? "", draw)] : made;
}

/** A constraint that cannot be met beside one that is already there. */
function contradictionOf(layout: string, length: string, draw: Draw): string {
  const isLong = demandsOf(length).some(({ kind }) => kind === "words_at_least");
  const againstLength = isLong ? "Keep the whole answer under 80 words" : "Write at least 500 words";
  const againstLayout = /paragraphs/.test(layout)
    ? "Write the whole answer as one valid JSON object"
    : "Write the whole answer as one flowing paragraph without any lists";
  return draw.chance(0.5) ? againstLength : againstLayout;
}
