import type { Span } from "../span";
import { withoutFences } from "./fences";
import { type Line, linesOf } from "./lines";

/** A part of a text under a heading. */
export interface Section {
  /** the heading without its marks */
  title: string;
  /** 1 to 6 by the number of #; none where the heading is a line in bold */
  level: number | null;
  heading: Span;
  /** from behind the heading to the next one of any level, or the end of the text */
  body: Span;
}

/** The sections of a text: under Markdown headings, and under lines that stand wholly in bold. */
export function sectionsOf(text: string): Section[] {
  const headings = linesOf(withoutFences(text)).flatMap((line) => {
    const level = /^(#{1,6})\s+\S/.exec(line.text)?.[1]?.length ?? null;
    return level === null && !isBoldLine(line) ? [] : [{ line, level }];
  });
  return headings.map(({ line, level }, index) => ({
    title: plainTitle(line.text),
    level,
    heading: line.span,
    body: { start: line.span.end, end: headings[index + 1]?.line.span.start ?? text.length },
  }));
}

function isBoldLine({ text }: Line): boolean {
  return /^(?:\*\*[^*]+\*\*|__[^_]+__):?$/.test(text);
}

/** A heading without its marks: "## **1. Why bees dance:**" is "Why bees dance". */
export function plainTitle(line: string): string {
  return line
    .replace(/^#{1,6}\s+/, "")
    .replace(/^[*_`]+/, "")
    .replace(/^(?:\d{1,3}[.)]|[IVX]{1,5}\.)\s+/, "")
    .replace(/[\s*_`:#]{1,200}$/, "")
    .trim();
}
