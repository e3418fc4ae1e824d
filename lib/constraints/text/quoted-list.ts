/** Words in quotation marks as a sentence lists them: "a", "b" or "c". */
export function quotedList(words: readonly string[], last: "and" | "or"): string {
  const quoted = words.map((word) => `"${word}"`);
  const [end] = quoted.slice(-1);
  return quoted.length < 2 ? (end ?? "") : `${quoted.slice(0, -1).join(", ")} ${last} ${end}`;
}
