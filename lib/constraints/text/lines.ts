import type { Span } from "../span";
import { withoutFences } from "./fences";

/** A line that is not blank, without the white space around it, and where it stands. */
export interface Line {
  text: string;
  span: Span;
}

/** The lines of a text that are not blank, in order. */
export function linesOf(text: string): Line[] {
  return [...text.matchAll(/^.*\S.*$/gm)].map((match) => {
    const trimmed = match[0].trim();
    const start = match.index + match[0].indexOf(trimmed);
    return { text: trimmed, span: { start, end: start + trimmed.length } };
  });
}

/** The lines of a text that are not blank and not fenced code: "# total" and "- name: x" there are no heading and no bullet. */
export function linesOutsideCode(text: string): Line[] {
  return linesOf(withoutFences(text));
}

export const spanOfLine = ({ span }: Line): Span => span;

const bullet = /^[-*•+]\s+(?!\[[ xX]\]\s)\S/;
const checkbox = /^[-*+]\s+\[[ xX]\]\s+\S/;
const numbered = /^\d{1,3}[.)]\s+\S/;
const heading = /^#{1,6}\s+\S/;
const divider = /^(?:\*{3,}|-{3,}|_{3,})$/;

export const isBullet = (line: Line): boolean => bullet.test(line.text);
export const isCheckbox = (line: Line): boolean => checkbox.test(line.text);
export const isNumbered = (line: Line): boolean => numbered.test(line.text);
export const isHeading = (line: Line): boolean => heading.test(line.text);
export const isDivider = (line: Line): boolean => divider.test(line.text);
