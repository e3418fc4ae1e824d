import { foldCase } from "../python/fold-case";
import { isWordBoundary } from "../python/words";
import { mostSpans, type Span } from "../span";
import { remembered } from "../text/remembered";
import { PatternProblem } from "./pattern-node";
import { type Program, programOf } from "./program";
import { readPattern } from "./read-pattern";
import { Search } from "./search";

interface Found {
  count: number;
  /** no more than a verdict may point at */
  spans: Span[];
  /** how many groups the pattern captures */
  groups: number;
  because?: undefined;
}

interface Unknown extends Omit<Found, "because"> {
  /** why the pattern cannot be searched for */
  because: string;
}

export type Matches = Found | Unknown;

type Prepared = { literal: string; startsAtBoundary: boolean; endsAtBoundary: boolean } | { program: Program; groups: number } | string;

const prepared = new Map<string, Prepared>();
const mostPrepared = 500;
const mostForks = 100_000_000;
const folded = remembered(foldCase);

/**
 * Every match of a pattern, as Python's `re.findall` finds them, in bounded time whatever the pattern.
 *
 * @param pattern from anyone: a regular expression as Python's `re` reads it
 * @param flags "m" where ^ and $ hold at every line
 * @returns `because` where the pattern is wrong, looks around or back, or would take too long
 */
export function findAll(pattern: string, text: string, ignoreCase: boolean, flags: "" | "m" = ""): Matches {
  const ready = prepare(pattern, ignoreCase, flags);
  if (typeof ready === "string") return unknown(ready);
  if ("program" in ready) return searched(ready, text);
  const haystack = ignoreCase ? folded(text) : text;
  const needle = ignoreCase ? foldCase(ready.literal) : ready.literal;
  const spans: Span[] = [];
  let count = 0;
  for (let start = haystack.indexOf(needle); start >= 0; ) {
    const end = start + needle.length;
    const isWhole = (!ready.startsAtBoundary || isWordBoundary(text, start)) && (!ready.endsAtBoundary || isWordBoundary(text, end));
    if (isWhole) count += 1;
    if (isWhole && count <= mostSpans) spans.push({ start, end });
    start = haystack.indexOf(needle, isWhole ? end : start + 1);
  }
  return { count, spans, groups: 0 };
}

function searched({ program, groups }: { program: Program; groups: number }, text: string): Matches {
  const search = new Search(program, text, mostForks);
  const spans: Span[] = [];
  let count = 0;
  let match = search.next(0, false);
  while (match !== null) {
    if (match === "unknown") return unknown("it would take too long");
    count += 1;
    if (count <= mostSpans) spans.push(match);
    match = search.next(match.end, match.start === match.end);
  }
  return { count, spans, groups };
}

function prepare(pattern: string, ignoreCase: boolean, flags: string): Prepared {
  const key = `${ignoreCase}${flags}:${pattern}`;
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const ready = literalOf(pattern) ?? compiled(pattern, ignoreCase, flags);
  if (prepared.size >= mostPrepared) prepared.clear();
  prepared.set(key, ready);
  return ready;
}

/** A pattern without special characters, but for a boundary at either end, which is found far faster. */
function literalOf(pattern: string): Prepared | undefined {
  const [, before, literal, after] = /^(\\b)?([^\\^$.|?*+()[\]{}]+)(\\b)?$/.exec(pattern) ?? [];
  if (literal === undefined) return undefined;
  return { literal, startsAtBoundary: before !== undefined, endsAtBoundary: after !== undefined };
}

function compiled(pattern: string, ignoreCase: boolean, flags: string): Prepared {
  try {
    const { tree, groups } = readPattern(pattern, { ignoreCase, multiline: flags.includes("m"), dotAll: false });
    return { program: programOf(tree), groups };
  } catch (error) {
    if (error instanceof PatternProblem) return error.message;
    throw error;
  }
}

function unknown(because: string): Unknown {
  return { count: 0, spans: [], groups: 0, because };
}
