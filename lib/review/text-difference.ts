import { diffWordsWithSpace } from "diff";

export interface TextPart {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Beyond this many characters on a side a word-by-word comparison would be felt while typing. */
const longText = 40_000;

/**
 * What changed from one text to another, word by word.
 *
 * @returns parts in order; "same" and "removed" joined give `before`, "same" and "added" joined give `after`.
 *   Very long texts that differ come back as one removed and one added part.
 */
export function textDifference(before: string, after: string): TextPart[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  if (Math.max(before.length, after.length) > longText) return whole(before, after);
  const changes = diffWordsWithSpace(before, after, { timeout: 200 });
  if (!changes) return whole(before, after);
  return changes.map(({ added, removed, value }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value }));
}

function whole(before: string, after: string): TextPart[] {
  const parts: TextPart[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return parts.filter((part) => part.text !== "");
}
