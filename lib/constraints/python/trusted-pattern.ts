import { spaceClass as space } from "./character-class";

const word = "\\p{L}\\p{N}_";
const boundary = `(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`;

const inClass: Record<string, string> = { s: space, w: word, d: "\\p{Nd}" };
const outside: Record<string, string> = {
  s: `[${space}]`,
  S: `[^${space}]`,
  w: `[${word}]`,
  W: `[^${word}]`,
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  b: boundary,
};

/**
 * A pattern of our own, written as for Python's `re`, as a JavaScript one: `\w \d \s \b` know every script, `.` stops only
 * at \n, `^` and `$` (with the flag m) look only at \n, and `$` without it also holds before a last \n.
 * Not for patterns from outside: see `lib/constraints/regex`.
 *
 * @param flags of JavaScript; u is added, m and s are worked into the pattern
 */
export function trustedPattern(source: string, flags = ""): RegExp {
  const isMultiline = flags.includes("m");
  const anchors = {
    "^": isMultiline ? "(?<![^\\n])" : "(?<![\\s\\S])",
    $: isMultiline ? "(?![^\\n])" : "(?=\\n?(?![\\s\\S]))",
    ".": flags.includes("s") ? "[\\s\\S]" : "[^\\n]",
  };
  return new RegExp(translated(source, anchors), `${flags.replace(/[msu]/g, "")}u`);
}

function translated(source: string, anchors: Record<string, string>): string {
  let isInClass = false;
  return source.replace(/\\[\s\S]|[[\]^$.]/g, (piece) => {
    if (piece.startsWith("\\")) return (isInClass ? inClass : outside)[piece.slice(1)] ?? piece;
    if (isInClass) {
      isInClass = piece !== "]";
      return piece;
    }
    if (piece === "[") isInClass = true;
    return piece === "[" || piece === "]" ? piece : (anchors[piece] ?? piece);
  });
}
