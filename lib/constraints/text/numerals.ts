import { type Span, spansOf } from "../span";
import { blanked, withoutCode } from "./fences";
import { addressSpans } from "./links";

/**
 * Where numbers stand in digits: "24.5", "60,000" and "1927" are one each. The numbers of lists and headings, digits that
 * belong to a name ("COVID-19", "H2O"), code and web addresses do not count.
 */
export function numeralSpans(text: string): Span[] {
  const prose = withoutCode(text);
  const plain = blanked(prose, addressSpans(prose)).replace(/^[^\S\n]*(?:#{1,6}\s+)?(?:\*\*)?\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s/gm, (label) =>
    label.replace(/[^\n]/g, " "),
  );
  return spansOf(plain, /(?<![\p{L}\p{M}_\p{Nd}]|\p{L}-|\p{Nd}[.,])\p{Nd}+(?:[.,'’]\p{Nd}+)*(?![\p{Nd}])/gu);
}
