import type { Demand, DemandKind } from "./demand";
import { linesMatching, occurrencesOf, paragraphsOf, sentencesOf, wordCount } from "./text-measures";

export interface Check {
  isMet: boolean;
  /** what was found, to be read after "the answer" */
  finding: string;
  /** words of the answer that show it */
  quote: string | null;
}

type Checker = (answer: string, demand: Demand) => Check;

const count = (noun: string, measure: (answer: string) => number, accept: (found: number, wanted: number) => boolean): Checker => {
  return (answer, demand) => {
    const found = measure(answer);
    return { isMet: accept(found, demand.count ?? 1), finding: `has ${found} ${found === 1 ? noun : plural(noun)}`, quote: null };
  };
};
const exactly = (found: number, wanted: number) => found === wanted;
const atMost = (found: number, wanted: number) => found <= wanted;
const atLeast = (found: number, wanted: number) => found >= wanted;
const lines = (pattern: RegExp) => (answer: string) => linesMatching(answer, pattern).length;
const matches = (pattern: RegExp) => (answer: string) => answer.match(pattern)?.length ?? 0;

/** A list whose number of entries matters only where one was asked for. */
const listed = (noun: string, pattern: RegExp): Checker => {
  return (answer, demand) => count(noun, lines(pattern), demand.count === null ? (found) => found >= 2 : exactly)(answer, demand);
};
const has = (yes: string, no: string, pattern: RegExp): Checker => {
  return (answer) => {
    const found = pattern.exec(answer)?.[0] ?? null;
    return { isMet: found !== null, finding: found === null ? no : yes, quote: found === null ? null : shortQuote(found) };
  };
};
const lacks = (what: string, pattern: RegExp): Checker => {
  return (answer) => {
    const found = pattern.exec(answer);
    const around = found ? (answer.slice(Math.max(0, found.index - 20), found.index + 20).split("\n")[0] ?? "") : "";
    return {
      isMet: found === null,
      finding: found ? `has ${what} in "${around.trim()}"` : `does without ${what}`,
      quote: found ? around.trim() || null : null,
    };
  };
};

const tableRows = (answer: string) => Math.max(0, linesMatching(answer, /^\s*\|/).length - 2);
const tableColumns = (answer: string) => Math.max(0, (linesMatching(answer, /^\s*\|/)[0]?.split("|").length ?? 2) - 2);
const lastLine = (answer: string) => answer.trim().split("\n").at(-1) ?? "";
const longestSentence = (answer: string) => Math.max(0, ...sentencesOf(answer).map(wordCount));

const checkers: Readonly<Partial<Record<DemandKind, Checker>>> = {
  words_at_most: count("word", wordCount, atMost),
  words_at_least: count("word", wordCount, atLeast),
  characters_at_most: count("character", (answer) => [...answer.trim()].length, atMost),
  sentences: count("sentence", (answer) => sentencesOf(answer).length, exactly),
  sentence_words: count("word", longestSentence, atMost),
  opening_words: count("word", (answer) => wordCount(sentencesOf(answer)[0] ?? ""), atMost),
  paragraphs: count("paragraph", (answer) => paragraphsOf(answer).length, exactly),
  one_paragraph: (answer) =>
    count("paragraph", (text) => paragraphsOf(text).length, exactly)(answer, { kind: "paragraphs", count: 1, text: "" }),
  sections: count("heading", lines(/^#{1,6} \S/), exactly),
  headings: listed("heading", /^#{1,6} \S/),
  bullets: listed("bullet point", /^\s*[-*•] (?!\[)\S/),
  numbers: listed("numbered item", /^\s*\d+[.)] \S/),
  checklist: listed("checkbox line", /^- \[ \] \S/),
  steps: listed("numbered step", /^[#*\s]*Step \d+:/),
  table: has("has a table", "has no table", /^\s*\|.+\|\s*\n\s*\|[ :|-]+\|/m),
  table_columns: count("column", tableColumns, exactly),
  table_rows: count("row", tableRows, exactly),
  json: (answer) => ({
    isMet: isJsonObject(answer),
    finding: isJsonObject(answer) ? "is one JSON object" : "is not one JSON object",
    quote: null,
  }),
  csv: (answer, demand) => csvCheck(answer, demand.count ?? 2),
  dialogue: (answer, { text }) => linewise(answer, new RegExp(`^(?:${text.split(" ").join("|")}): `), "begin with a speaker's name"),
  q_and_a: (answer) => linewise(answer, /^[QA]: /, 'begin with "Q:" or "A:"'),
  code_block: has("is one fenced block", "is not in a fenced block", /^```[\s\S]*```$/),
  letter: has("opens as a letter", "does not open as a letter", /^Dear [^\n]*/),
  no_lists: lacks("lists", /^\s*(?:[-*•]|\d+\.) \S/m),
  title: has("has a title on its first line", "has no title on its first line", /^<<[^<>\n]+>>/),
  summary_line: (answer, { text }) => startsWith(answer, `${text}:`),
  opening: (answer, { text }) => startsWith(answer, text),
  opening_summary: has(
    "it opens with a single sentence",
    "it does not open with a sentence of its own",
    /^[A-Z<"][^\n.!?]{10,200}[.!?](?=\s)/,
  ),
  ending: (answer, { text }) => endsWith(answer, text),
  ending_question: (answer) => endsWith(answer, "?"),
  questions: count("question", matches(/\?+/g), exactly),
  postscript: has("closes with a postscript", "has no postscript at its end", /\nP\.S\. [^\n]+$/),
  glossary: has("lists the key terms in its last line", "lists no key terms in its last line", /\nKey terms: [^\n]+$/),
  dividers: listed("divider", /^\*\*\*$/),
  tags: has("stands between the tags", "lacks the tags", /^<response>[\s\S]*<\/response>$/),
  quoted: has("stands between quotation marks", "does not stand between quotation marks", /^["“][\s\S]*["”]$/),
  bold: (answer, demand) => count("phrase in bold", matches(/\*\*[^*\n]+\*\*/g), demand.count === null ? atLeast : exactly)(answer, demand),
  italic: count("phrase between underscores", matches(/(?<!\w)_[^_\n]+_(?!\w)/g), exactly),
  includes: (answer, demand) => wordCheck(answer, demand, atLeast),
  includes_exactly: (answer, demand) => wordCheck(answer, demand, exactly),
  excludes: (answer, demand) => wordCheck(answer, { ...demand, count: 0 }, atMost),
  no_commas: lacks("commas", /,/),
  no_exclamation: lacks("exclamation marks", /!/),
  no_parentheses: lacks("round brackets", /[()]/),
  lower_case: lacks("capitals", /\p{Lu}/u),
  upper_case: lacks("small letters", /\p{Ll}/u),
  second_person: has('says "you" to the reader', 'never says "you" to the reader', /\byou\b/i),
  sentences_per_paragraph: (answer, { count: wanted }) => {
    const counts = paragraphsOf(answer).map((paragraph) => sentencesOf(paragraph).length);
    return { isMet: counts.every((found) => found === wanted), finding: `has paragraphs of ${counts.join(", ")} sentences`, quote: null };
  },
};

/** Looks whether an answer does what it was asked; null where looking cannot tell. */
export function checkDemand(answer: string, demand: Demand): Check | null {
  return checkers[demand.kind]?.(answer.trim(), demand) ?? null;
}

function wordCheck(answer: string, demand: Demand, accept: (found: number, wanted: number) => boolean): Check {
  const found = occurrencesOf(answer, demand.text);
  const line = found > 0 ? answer.split(/\n|(?<=[.!?])\s/).find((part) => occurrencesOf(part, demand.text) > 0) : undefined;
  return {
    isMet: accept(found, demand.count ?? 1),
    finding: `uses "${demand.text}" ${found === 1 ? "once" : `${found} times`}`,
    quote: line ? shortQuote(line) : null,
  };
}

function startsWith(answer: string, text: string): Check {
  const opening = (answer.split("\n")[0] ?? "").slice(0, 60);
  return { isMet: answer.startsWith(text), finding: `begins with "${opening}"`, quote: opening || null };
}

function endsWith(answer: string, text: string): Check {
  const ending = lastLine(answer).slice(-60);
  return { isMet: answer.endsWith(text), finding: `ends with "${ending}"`, quote: ending || null };
}

function linewise(answer: string, pattern: RegExp, rule: string): Check {
  const all = answer.split("\n").filter((line) => line.trim() !== "");
  const astray = all.find((line) => !pattern.test(line));
  return {
    isMet: astray === undefined && all.length > 1,
    finding: astray ? "has a line that does not keep to the form" : `has ${all.length} lines that all ${rule}`,
    quote: astray ? shortQuote(astray) : null,
  };
}

function csvCheck(answer: string, fields: number): Check {
  const astray = answer.split("\n").find((line) => line.split(",").length !== fields);
  return {
    isMet: astray === undefined,
    finding: astray === undefined ? `has ${fields} fields in every row` : "has a row with another number of fields",
    quote: astray ? shortQuote(astray) : null,
  };
}

function isJsonObject(answer: string): boolean {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function plural(noun: string): string {
  const [first = "", ...rest] = noun.split(" ");
  return first === "phrase" && rest.length > 0 ? ["phrases", ...rest].join(" ") : `${noun}s`;
}

export function shortQuote(text: string): string {
  const line = text.trim().split("\n")[0] ?? "";
  return line.length <= 70 ? line : (/^.{30,70}(?=\s)/.exec(line)?.[0] ?? line.slice(0, 70));
}
