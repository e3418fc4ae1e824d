import { type Span, spansOf } from "../span";
import { blanked, withoutCode } from "./fences";
import { addressSpans } from "./links";

/** Where questions end: runs of marks with a question mark among them, outside code and web addresses. */
export function questionSpans(text: string): Span[] {
  const prose = withoutCode(text);
  return spansOf(blanked(prose, addressSpans(prose)), /(?<![!！])[!！]*[?？؟⁉][!?？！؟⁉]*/g);
}
