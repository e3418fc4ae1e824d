/** Words as Python's \w+ counts them. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}

/** Sentences of running text; list markers and abbreviations such as "P.S." do not end one. */
export function sentencesOf(text: string): string[] {
  const plain = text.replace(/^\s*(?:\d+\.|[-*#>]+)\s+/gm, "").replace(/\bP\.S\./g, "PS");
  return (plain.match(/[^.!?\n]+(?:[.!?]+(?=["”’)*_]*(?:\s|$))|\n|$|[.!?](?=\S))+/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

export function linesMatching(text: string, pattern: RegExp): string[] {
  return text.split("\n").filter((line) => pattern.test(line));
}

export function occurrencesOf(text: string, word: string): number {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.match(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu"))?.length ?? 0;
}
