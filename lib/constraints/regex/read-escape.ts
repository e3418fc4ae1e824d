import { PatternProblem } from "./pattern-node";
import type { PatternSource } from "./pattern-source";

const controls: Record<string, number> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
const hexDigits: Record<string, number> = { x: 2, u: 4, U: 8 };

/** What follows a backslash, where it means the same within square brackets and outside: a category or a code point. */
export function readEscape(source: PatternSource): { category: string } | { code: number } {
  const letter = source.next();
  if ("dDsSwW".includes(letter)) return { category: letter };
  const control = controls[letter];
  if (control !== undefined) return { code: control };
  const digits = hexDigits[letter];
  if (digits !== undefined) return { code: hexCode(source, letter, digits) };
  if (letter === "N") throw new PatternProblem("characters by name are not supported");
  if (/[A-Za-z]/.test(letter)) throw new PatternProblem(`\\${letter} means nothing`);
  return { code: letter.codePointAt(0) ?? 0 };
}

function hexCode(source: PatternSource, letter: string, digits: number): number {
  const text = source.take(/[\dA-Fa-f]/, digits);
  const code = Number.parseInt(text, 16);
  if (text.length < digits || code > 0x10ffff) throw new PatternProblem(`\\${letter} needs ${digits} hexadecimal digits`);
  return code;
}

/** An octal code after a backslash: `\0`, `\012`, `\123`; none where the digits mean a group. */
export function readOctal(source: PatternSource): number | undefined {
  const from = source.at;
  const isZero = source.peek() === "0";
  const digits = source.take(/[0-7]/, 3);
  if (!isZero && digits.length < 3) {
    source.goBack(from);
    return undefined;
  }
  const code = Number.parseInt(digits, 8);
  if (code > 0o377) throw new PatternProblem("an octal code goes up to 377");
  return code;
}
