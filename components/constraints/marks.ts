import type { Span } from "@/lib/constraints/span";
import type { ConstraintState } from "@/lib/review/constraint-state";

/** What a mark says, by the shape of its line as well as by its colour. */
export type MarkKind = ConstraintState | "finding";

/** Spans to mark in one text. */
export interface Marks {
  kind: MarkKind;
  spans: readonly Span[];
}

/** More than these would only blacken the text: the first ones are marked. */
const mostMarks = 400;

/**
 * Marks places of a text without touching its elements (CSS Custom Highlight API), so that a text of 10,000 words is
 * never drawn anew. The element's letters must be those the offsets count.
 *
 * @returns what takes the marks away again
 */
export function paintMarks(element: HTMLElement, { kind, spans }: Marks): () => void {
  if (!canPaint()) return () => {};
  const ranges = rangesOf(element, spans.slice(0, mostMarks));
  const highlight = highlightNamed(`larch-${kind}`);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

/** Brings a place into view, unless that would take what has the keyboard out of it. */
export function showPlace(element: HTMLElement, span: Span): void {
  const [range] = rangesOf(element, [span]);
  if (!range || isInView(range.getBoundingClientRect())) return;
  const column = scrollerOf(range.startContainer.parentElement);
  const edge = column === document.scrollingElement ? 0 : column.getBoundingClientRect().top;
  const top = range.getBoundingClientRect().top - edge - column.clientHeight / 3;
  const before = column.scrollTop;
  column.scrollBy({ top });
  if (document.activeElement && !isInView(document.activeElement.getBoundingClientRect())) column.scrollTo({ top: before });
}

/** Between the shell's header and the row of keys. */
function isInView({ top, bottom }: DOMRect): boolean {
  return top >= 48 && bottom <= window.innerHeight - 48;
}

export function canPaint(): boolean {
  return typeof Highlight === "function" && typeof CSS !== "undefined" && "highlights" in CSS;
}

function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

/** Ranges over the text nodes of an element, in one walk. Spans outside of it are left out. */
function rangesOf(element: HTMLElement, spans: readonly Span[]): Range[] {
  const sorted = [...spans].filter(({ start, end }) => end > start).sort((one, other) => one.start - other.start);
  const nodes = textNodesOf(element);
  return sorted.flatMap(({ start, end }) => {
    const from = nodes.find((node) => start < node.end);
    const to = nodes.find((node) => end <= node.end);
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
    return [range];
  });
}

function textNodesOf(element: HTMLElement): { node: Node; start: number; end: number }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: { node: Node; start: number; end: number }[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    found.push({ node, start: at, end: at + length });
    at += length;
  }
  return found;
}

function scrollerOf(element: HTMLElement | null): Element {
  for (let at = element; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === "auto" || overflowY === "scroll") && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
