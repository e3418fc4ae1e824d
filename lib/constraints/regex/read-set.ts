import { type CharacterSet, PatternProblem } from "./pattern-node";
import type { PatternSource } from "./pattern-source";
import { readEscape } from "./read-escape";

type Member = { category: string } | { code: number };

/** What stands between square brackets, the first of which was passed. */
export function readSet(source: PatternSource): CharacterSet {
  const negated = source.accept("^");
  const codes: number[] = [];
  const ranges: (readonly [number, number])[] = [];
  const categories: string[] = [];
  for (let isFirst = true; isFirst || source.peek() !== "]"; isFirst = false) {
    const low = readMember(source);
    const isRange = source.peek() === "-" && source.peek(1) !== "]" && source.peek(1) !== "";
    if (!isRange) {
      if ("code" in low) codes.push(low.code);
      else categories.push(low.category);
      continue;
    }
    source.next();
    ranges.push(rangeOf(low, readMember(source)));
  }
  source.next();
  return { negated, codes, ranges, categories };
}

function rangeOf(low: Member, high: Member): readonly [number, number] {
  if (!("code" in low) || !("code" in high) || high.code < low.code) throw new PatternProblem("a range in brackets runs backwards");
  return [low.code, high.code];
}

function readMember(source: PatternSource): Member {
  const character = source.next();
  if (character !== "\\") return { code: character.codePointAt(0) ?? 0 };
  if (source.accept("b")) return { code: 8 };
  if (/\d/.test(source.peek())) return { code: octalInSet(source) };
  return readEscape(source);
}

function octalInSet(source: PatternSource): number {
  const digits = source.take(/[0-7]/, 3);
  const code = Number.parseInt(digits, 8);
  if (digits === "" || code > 0o377) throw new PatternProblem("a backslash in brackets is followed by a wrong number");
  return code;
}
