import { type Span, spansOf } from "../span";
import { withoutCode } from "./fences";

const between = [
  /(?<![\p{L}\p{N}])"(?=[^\s"])[^"\n]+"(?![\p{L}\p{N}])/gu,
  /“[^“”\n]+”/g,
  /„[^„“”\n]+[“”]/g,
  /«[^«»\n]+»/g,
  /「[^「」\n]+」/g,
];

/** Where passages stand between double quotation marks, the marks included; each within one line, none in code. */
export function quotationSpans(text: string): Span[] {
  const prose = withoutCode(text);
  const found = between.flatMap((pattern) => spansOf(prose, pattern)).sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Span[] = [];
  for (const span of found) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
