import type { Demand, WholeForm } from "../demand";
import { type Demanding, demandsThat } from "./demands-of";
import { formNames } from "./relations";

/** Why two constraints cannot both have their words, their case, language or form; null where they can. Symmetric. */
export function textsClash(one: Demanding, other: Demanding): string | null {
  return oneWay(one, other) ?? oneWay(other, one) ?? bothWays(one, other);
}

function bothWays(one: Demanding, other: Demanding): string | null {
  return edges(one, other, "starts") ?? edges(one, other, "ends") ?? differing(one, other) ?? forms(one, other);
}

/** Two languages, two cases, or one matter settled in two ways. */
function differing(one: Demanding, other: Demanding): string | null {
  const [language, otherLanguage] = [demandsThat(one.demands, "language")[0], demandsThat(other.demands, "language")[0]];
  if (language && otherLanguage && language.code !== otherLanguage.code)
    return `an answer cannot be in two languages: ${languageName(language.code)} and ${languageName(otherLanguage.code)}`;
  const [letters, otherLetters] = [demandsThat(one.demands, "case")[0], demandsThat(other.demands, "case")[0]];
  if (letters && otherLetters && letters.to !== otherLetters.to)
    return `an answer cannot be ${caseNames[letters.to]} and ${caseNames[otherLetters.to]} at once`;
  for (const { matter, as } of demandsThat(one.demands, "settles")) {
    const settled = demandsThat(other.demands, "settles").find((demand) => demand.matter === matter && demand.as !== as);
    if (settled) return `${matter.replace("_", " ")} is settled in two ways: ${as} and ${settled.as}`;
  }
  return null;
}

const caseNames = { upper: "all in capitals", lower: "all in small letters", title: "in title case" } as const;

function languageName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(code) ?? code;
}

function edges(one: Demanding, other: Demanding, edge: "starts" | "ends"): string | null {
  for (const { text } of demandsThat(one.demands, edge)) {
    const [a, isExact] = [text.trim().toLowerCase(), true];
    const clash = demandsThat(other.demands, edge).find((demand) => isExact && !agree(a, demand.text.trim().toLowerCase(), edge));
    if (clash) return `an answer cannot ${edge === "starts" ? "begin" : "end"} with "${text.trim()}" and with "${clash.text.trim()}"`;
  }
  return null;
}

function agree(a: string, b: string, edge: "starts" | "ends"): boolean {
  return edge === "starts" ? a.startsWith(b) || b.startsWith(a) : a.endsWith(b) || b.endsWith(a);
}

function oneWay(one: Demanding, other: Demanding): string | null {
  return lacking(one, other) ?? recased(one, other) ?? formEdge(one, other);
}

/** One forbids what the other needs. */
function lacking(one: Demanding, other: Demanding): string | null {
  for (const { text } of demandsThat(one.demands, "lacks")) {
    if (text === "," && other.verifier.id === "custom:csv_quotes") continue;
    for (const demand of other.demands) {
      const need = needed(demand, text);
      if (need !== null) return `${shown(text)} must not occur, yet ${need}`;
    }
  }
  return null;
}

/** Why a demand needs a text to occur; null where it does not. */
function needed(demand: Demand, text: string): string | null {
  if (demand.is === "contains" || demand.is === "starts" || demand.is === "ends")
    return occursIn(text, demand.text) ? `"${demand.text.trim()}" must, and has it` : null;
  if (demand.is === "count" && (demand.atLeast ?? 0) > 0) return countNeeds(demand.of, text);
  if (demand.is === "whole") return (marksOf[demand.form] ?? []).includes(text) ? `${formNames[demand.form]} has it` : null;
  return null;
}

const marksOf: Partial<Record<WholeForm, readonly string[]>> = {
  csv: [","],
  quoted: ['"'],
  tagged: ["<", ">"],
  dialogue: [":"],
  question_and_answer: [":"],
  letter: [","],
};
const marksCounted: Record<string, readonly string[]> = {
  commas: [","],
  questions: ["?"],
  placeholders: ["[", "]"],
  highlights: ["*"],
  bold_phrases: ["*"],
  headings: ["#"],
  tables: ["|"],
};

function countNeeds(of: string, text: string): string | null {
  if (marksCounted[of]?.includes(text)) return `the ${of.replace("_", " ")} that are wanted need it`;
  const [kind, what] = of.split(/:(.*)/s);
  if (kind === "word" && what !== undefined && occursIn(text, what)) return `"${what}" is wanted`;
  return kind === "letter" && what?.toLowerCase() === text.toLowerCase() ? `the letter "${what}" is wanted` : null;
}

/** A word occurs as a word, a mark anywhere. */
function occursIn(part: string, whole: string): boolean {
  const [a, b] = [part.toLowerCase(), whole.toLowerCase()];
  if (!/[\p{L}\p{N}]/u.test(a)) return b.includes(a);
  const at = b.indexOf(a);
  return at !== -1 && !/[\p{L}\p{N}_]/u.test(b[at - 1] ?? "") && !/[\p{L}\p{N}_]/u.test(b[at + a.length] ?? "");
}

/** One changes the letters of what the other fixes. */
function recased(one: Demanding, other: Demanding): string | null {
  const [letters] = demandsThat(one.demands, "case");
  if (!letters || letters.to === "title" || !other.verifier.uses.includes("fixed_case")) return null;
  if (demandsThat(other.demands, "count").some(({ of }) => of === "capital_words")) return null;
  const texts = other.demands.flatMap((demand) =>
    demand.is === "contains" || demand.is === "starts" || demand.is === "ends" ? [demand.text] : [],
  );
  const changed = texts.find((text) => (letters.to === "lower" ? text.toLowerCase() : text.toUpperCase()) !== text);
  if (changed !== undefined) return `"${changed.trim()}" is not ${caseNames[letters.to]}, as the whole answer must be`;
  return texts.length === 0 ? `one fixes capitals and small letters, the other wants the answer ${caseNames[letters.to]}` : null;
}

const startOf: Partial<Record<WholeForm, RegExp>> = {
  json: /^[{[`]/,
  code_block: /^```/,
  quoted: /^["“]/,
  csv: /^[^.!?]*$/,
  table: /^\|/,
  fixed_phrase: /^my answer/i,
};
const endOf: Partial<Record<WholeForm, RegExp>> = {
  json: /[}\]`]$/,
  code_block: /```$/,
  quoted: /["”]$/,
  table: /\|$/,
  fixed_phrase: /(?:yes|no|maybe)\.$/i,
};

/** One fixes the first or last words, the other a form that has its own. */
function formEdge(one: Demanding, other: Demanding): string | null {
  for (const { form } of demandsThat(one.demands, "whole")) {
    const start = demandsThat(other.demands, "starts").find(({ text }) => startOf[form] && !startOf[form].test(text.trim()));
    if (start) return `${formNames[form]} cannot begin with "${start.text.trim()}"`;
    const end = demandsThat(other.demands, "ends").find(({ text }) => endOf[form] && !endOf[form].test(text.trim()));
    const isLenient = other.verifier.id === "startend:end_checker" && form === "quoted";
    if (end && !isLenient) return `${formNames[form]} cannot end with "${end.text.trim()}"`;
  }
  return null;
}

function forms(one: Demanding, other: Demanding): string | null {
  const [form, otherForm] = [demandsThat(one.demands, "whole")[0]?.form, demandsThat(other.demands, "whole")[0]?.form];
  if (!form || !otherForm || form === otherForm || standTogether(form, otherForm, [one, other])) return null;
  return `${formNames[form]} is not ${formNames[otherForm]}`;
}

/** A fence around JSON is let through where the benchmark's own check does; tags and marks go around anything free. */
function standTogether(form: WholeForm, otherForm: WholeForm, pair: readonly Demanding[]): boolean {
  const both = [form, otherForm].sort().join(" ");
  if (both === "code_block json") return pair.every(({ verifier }) => verifier.id !== "json-object");
  return false;
}

function shown(text: string): string {
  return text === "," ? "a comma" : `"${text}"`;
}
