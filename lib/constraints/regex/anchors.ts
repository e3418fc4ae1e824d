import { isWordBoundary } from "../python/words";
import type { Anchor } from "./pattern-node";

/** Whether an anchor holds at an offset, as Python's `re` says. */
export function holds(anchor: Anchor, text: string, at: number): boolean {
  if (anchor === "textStart") return at === 0;
  if (anchor === "textEnd") return at === text.length;
  if (anchor === "lineStart") return at === 0 || text.charAt(at - 1) === "\n";
  if (anchor === "lineEnd") return at === text.length || text.charAt(at) === "\n";
  if (anchor === "lastLineEnd") return at === text.length || (at === text.length - 1 && text.charAt(at) === "\n");
  // In an empty text neither holds.
  return text !== "" && isWordBoundary(text, at) === (anchor === "boundary");
}
