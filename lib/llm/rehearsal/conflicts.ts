import type { Demand, DemandKind } from "./demand";
import { demandsOf } from "./demands";

export interface Conflict {
  first: string;
  second: string;
  reason: string;
}

interface Stated {
  text: string;
  demands: Demand[];
}

/** The first two of several constraints that one answer cannot meet together; null where there are none. */
export function conflictAmong(constraints: readonly string[]): Conflict | null {
  const stated: Stated[] = constraints.map((text) => ({ text, demands: demandsOf(text) })).filter(({ demands }) => demands.length > 0);
  for (const [index, second] of stated.entries()) {
    for (const first of stated.slice(0, index)) {
      const reason = reasonAgainst(first.demands, second.demands);
      if (reason) return { first: first.text, second: second.text, reason };
    }
  }
  return null;
}

function reasonAgainst(first: readonly Demand[], second: readonly Demand[]): string | null {
  for (const one of first) {
    for (const other of second) {
      const reason = clash(one, other) ?? clash(other, one);
      if (reason) return reason;
    }
  }
  return null;
}

const layouts = new Set<DemandKind>(["bullets", "numbers", "table", "sections", "headings", "paragraphs", "checklist", "steps", "letter"]);
const whole = new Set<DemandKind>(["json", "csv", "dialogue", "q_and_a", "code_block"]);
/** Parts that stand outside of any layout: a form of the whole answer leaves no place for them. */
const asides = new Set<DemandKind>([
  "opening",
  "ending",
  "title",
  "postscript",
  "summary_line",
  "glossary",
  "tags",
  "quoted",
  "dividers",
  "ending_question",
]);
const exact = new Set<DemandKind>(["sentences", "paragraphs", "sections", "bullets", "numbers", "table_rows", "table_columns"]);
const lists = new Set<DemandKind>(["bullets", "numbers", "checklist"]);
const lastWords = new Set<DemandKind>(["ending", "postscript", "glossary", "ending_question", "tags"]);
const firstWords = new Set<DemandKind>(["opening", "title", "summary_line", "letter", "tags"]);

function clash(one: Demand, other: Demand): string | null {
  return lengthClash(one, other) ?? layoutClash(one, other) ?? wordingClash(one, other);
}

function lengthClash(one: Demand, other: Demand): string | null {
  const [first, second] = [one.count ?? 0, other.count ?? 0];
  if (one.kind === "words_at_least" && other.kind === "words_at_most" && first > second) {
    return `an answer cannot have at least ${first} and at most ${second} words`;
  }
  if (one.kind === "words_at_least" && other.kind === "characters_at_most" && first * 4.5 > second) {
    return `${first} words do not fit into ${second} characters`;
  }
  if (one.kind === "sentences" && other.kind === "words_at_least" && second > first * 40) {
    return `${first} sentences cannot hold ${second} words and stay readable`;
  }
  if (one.kind === "sentences" && (layouts.has(other.kind) || whole.has(other.kind)) && (other.count ?? 4) >= first) {
    return `${first} sentences are too few for that layout`;
  }
  const isTwice = one.kind === other.kind && exact.has(one.kind) && one.count !== null && other.count !== null && one.count !== other.count;
  return isTwice ? "two different exact counts are asked for" : null;
}

function layoutClash(one: Demand, other: Demand): string | null {
  if (one.kind === "one_paragraph" && (layouts.has(other.kind) || whole.has(other.kind))) {
    return "one flowing paragraph leaves no room for another layout";
  }
  if (one.kind === "no_lists" && lists.has(other.kind)) return "a list is both asked for and ruled out";
  const isElse = one.kind !== other.kind && (layouts.has(other.kind) || whole.has(other.kind) || asides.has(other.kind));
  if (whole.has(one.kind) && isElse) return "the whole answer cannot have that form and hold the other as well";
  if (one.kind === "paragraphs" && one.count !== null && layouts.has(other.kind) && other.kind !== "paragraphs") {
    return "the exact number of paragraphs leaves no place for that layout";
  }
  return null;
}

function wordingClash(one: Demand, other: Demand): string | null {
  if (one.kind === "lower_case" && other.kind === "upper_case") return "small letters only and capitals only exclude each other";
  if (one.kind === "no_commas" && other.kind === "csv") return "comma-separated values need commas";
  const isCased = one.kind === "upper_case" || one.kind === "lower_case";
  if (isCased && /[a-z]/i.test(other.text)) return "the words asked for are written in other letters";
  if (one.kind === "excludes" && other.kind.startsWith("includes") && one.text === other.text)
    return `"${one.text}" is both asked for and ruled out`;
  const isSamePlace =
    one.kind !== other.kind &&
    ((lastWords.has(one.kind) && lastWords.has(other.kind)) || (firstWords.has(one.kind) && firstWords.has(other.kind)));
  return isSamePlace ? "both claim the same place in the answer" : null;
}
