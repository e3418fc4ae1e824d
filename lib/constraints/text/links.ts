import { type Span, spansOf } from "../span";

/** Where web addresses stand, with a scheme or with "www."; what closes the sentence around one is left out. */
export function addressSpans(text: string): Span[] {
  return spansOf(text, /(?<![\p{L}\p{N}_])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”`|]+/giu).flatMap(({ start, end }) => {
    const address = withoutTail(text.slice(start, end));
    return address.length > 4 ? [{ start, end: start + address.length }] : [];
  });
}

/** An address without the marks that belong to the sentence: "." or ")" at its end, unless it opened the bracket itself. */
function withoutTail(address: string): string {
  const opening = address.lastIndexOf("(");
  const ownClosing = opening === -1 ? -1 : address.indexOf(")", opening);
  let end = address.length;
  while (end > 0 && end - 1 !== ownClosing && /[.,;:!?'*_)\]}。、！？]/.test(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
