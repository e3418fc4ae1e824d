import { general } from "../rehearsal-topics/general";
import { topics } from "../rehearsal-topics/index";
import type { Topic } from "../rehearsal-topics/topic";
import type { Draw } from "./draw";

/** One thing an answer says. */
export interface Statement {
  title: string;
  text: string;
  /** it answers a demand: shorten others first */
  isAsked: boolean;
}

const tellOf = new Map<string, string>();
for (const topic of topics) for (const { asks } of topic.categories) for (const [ask, tell] of asks) tellOf.set(ask.toLowerCase(), tell);

/** The sentence that meets a demand on content; undefined where the rehearsal model has none. */
export function tellFor(constraint: string): string | undefined {
  return tellOf.get(constraint.trim().replace(/\.$/, "").toLowerCase());
}

/** What an instruction asks to be said, in the order of the topics' lists. */
export function tellsIn(instruction: string): string[] {
  const lower = instruction.toLowerCase();
  return [...tellOf].flatMap(([ask, tell]) => (lower.includes(ask) ? [tell] : []));
}

/** Statements to build an answer from: those asked for, then points of the field and of any field, never one twice. */
export function statementsFor(topic: Topic, tells: readonly string[], draw: Draw): Statement[] {
  const own = draw.shuffled(topic.points);
  const others = topic === general ? [] : draw.shuffled(general.points);
  const points = [...own, ...others].map(([title, text]) => ({ title, text, isAsked: false }));
  const asked = tells.map((text) => ({ title: titleOf(text), text, isAsked: true }));
  return [...asked, ...points];
}

/** The first few words of a sentence, as a name for it. */
function titleOf(text: string): string {
  const words = text
    .replace(/[,;:].*$/, "")
    .split(" ")
    .slice(0, 5);
  while (words.length > 2 && /^(?:the|a|an|of|to|in|on|and|or|for|with|is|are|that|at|by)$/i.test(words.at(-1) ?? "")) words.pop();
  return words.join(" ").replace(/\.$/, "");
}
