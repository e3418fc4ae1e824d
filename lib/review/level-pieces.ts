import type { TextPart } from "./text-difference";

export interface LevelPiece {
  /** where it stands in the level's text */
  start: number;
  text: string;
  /** the level before did not say it */
  isAdded: boolean;
  /** the finding in hand is about it */
  isMarked: boolean;
}

/**
 * A level's text cut wherever it begins or stops being new, or being what a finding is about.
 *
 * @param parts the text as `chainDifferences` gives it, removed words left out
 * @param mark UTF-16 offsets into the text; null where nothing is marked
 * @returns pieces in the order of the text, none of them empty; joined they are the text
 */
export function levelPieces(parts: readonly TextPart[], mark: { start: number; end: number } | null): LevelPiece[] {
  let at = 0;
  return parts.flatMap(({ kind, text }) => {
    const from = at;
    at += text.length;
    const cuts = [from, ...(mark ? [mark.start, mark.end] : []), at].filter((cut) => cut >= from && cut <= at).sort((a, b) => a - b);
    return cuts.slice(1).flatMap((end, index) => {
      const start = cuts[index] ?? from;
      const isMarked = mark !== null && start >= mark.start && end <= mark.end;
      return end > start ? [{ start, text: text.slice(start - from, end - from), isAdded: kind === "added", isMarked }] : [];
    });
  });
}
