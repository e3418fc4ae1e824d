const mark = /^\s*(?:[-*•‣◦·–—]|\(?\d{1,3}[.)]|\(?[a-z][.)]|#{1,6})\s+/iu;
const emphasis = /(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1/gu;

/**
 * Constraints in one dress, so that bullets, numbers and emphasis do not tell who wrote them; their words stay as they are.
 *
 * @returns each without its bullet or number, marks of emphasis or quotes around it, beginning with a capital where it has one,
 *   and with one full stop at its end unless it ends otherwise
 */
export function normalisedList(constraints: readonly string[]): string[] {
  return constraints.map(normalisedLine).filter((line) => line !== "");
}

/**
 * A text of several lines in one dress: every bullet and number at the beginning of a line is one and the same bullet.
 *
 * @returns the text with "• " for any mark, without marks of emphasis, with no more than one empty line together
 */
export function normalisedText(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const dressed = lines.map((line) => (mark.test(line) ? `• ${plain(line.replace(mark, ""))}` : plain(line)));
  return dressed
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** @returns how many words a text has, counted at white space; what scripts without spaces have is counted by two letters each */
export function wordsIn(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const spaced = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, " ").match(/\S+/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}

function normalisedLine(constraint: string): string {
  const bare = unquoted(plain(constraint.replace(mark, "")));
  if (bare === "") return "";
  const capital = bare.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return /[.!?:;…。！？)\]"”]$/u.test(capital) ? capital : `${capital}.`;
}

function plain(line: string): string {
  return line
    .replace(emphasis, "$2")
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
}

function unquoted(line: string): string {
  const inside = /^["“«](.*)["”»]$/u.exec(line)?.[1];
  return inside === undefined || /["“”«»]/u.test(inside) ? line : inside.trim();
}
