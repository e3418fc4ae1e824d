import { type Span, spansOf } from "../span";
import { withoutCode } from "./fences";

/** Where phrases stand between double stars, the stars included; a phrase stays on one line and may hold single stars. */
export function boldSpans(text: string): Span[] {
  return spansOf(withoutCode(text), /\*\*(?=\S)(?:[^*\n]|\*(?!\*))+?(?<=\S)\*\*/g);
}
