import type { Draw } from "./draw";
import { type Listed, readList } from "./read-request";
import { upperFirst } from "./subject";

export interface Rewritten {
  stated: string[];
  text: string;
}

/** A level written again: the words it has, and a sentence for each constraint that they do not say. */
export function rewriteInstruction(section: (name: string) => string, draw: Draw): Rewritten {
  const constraints = readList(section("constraints"));
  const updated = changesIn(section("changes")).reduce(applyChange, section("instruction"));
  const unsaid = constraints.filter(({ text }) => !updated.toLowerCase().includes(bare(text).toLowerCase()));
  const text = unsaid.length === 0 && updated === section("instruction") ? reopened(updated, draw) : addSentences(updated, unsaid);
  return { stated: constraints.map(({ label }) => label), text };
}

interface Change {
  before: string;
  after: string;
}

function changesIn(section: string): Change[] {
  return section.split("\n").flatMap((line) => {
    const [, before, after] = /^changed: "(.+)" became "(.+)"$/.exec(line) ?? [];
    if (before !== undefined && after !== undefined) return [{ before: bare(before), after: bare(after) }];
    const [, gone] = /^taken away: "(.+)"$/.exec(line) ?? [];
    return gone === undefined ? [] : [{ before: bare(gone), after: "" }];
  });
}

/** The words of a constraint where the text has them; the whole sentence where they are all of it. */
function applyChange(text: string, { before, after }: Change): string {
  const at = text.toLowerCase().indexOf(before.toLowerCase());
  if (at < 0) return text;
  const [head, tail] = [text.slice(0, at), text.slice(at + before.length)];
  const isOpening = head.trim() === "" || /[.!?]\s*$/.test(head);
  if (after !== "") return `${head}${isOpening ? upperFirst(after) : after.charAt(0).toLowerCase() + after.slice(1)}${tail}`;
  if (isOpening) return `${head.trimEnd()} ${upperFirst(tail.replace(/^(?:\s*[,;.]|\s+and\b)\s*/, ""))}`.trim();
  return `${head.replace(/(?:[,;]|,?\s+and)\s*$/, "").trimEnd()}${tail}`;
}

function addSentences(text: string, unsaid: readonly Listed[]): string {
  return [text.trim(), ...unsaid.map((constraint) => upperFirst(`${bare(constraint.text)}.`))].join(" ");
}

/** Where nothing is to be changed, at least the wording is. */
function reopened(text: string, draw: Draw): string {
  return `${draw.pick(["Here is what is wanted:", "What is asked is this:"] as const)} ${text}`;
}

function bare(text: string): string {
  return text.trim().replace(/\.$/, "");
}
