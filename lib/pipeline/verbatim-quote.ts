/**
 * A quote as it stands in a text, without the quotation marks a model puts around it.
 *
 * @returns null where there is none, or where the text does not contain it word for word
 */
export function verbatimQuote(quote: string | null, text: string): string | null {
  const bare = (quote ?? "").trim().replace(/^["“”'‘’]+|["“”'‘’]+$/g, "");
  const candidates = [(quote ?? "").trim(), bare];
  return candidates.find((candidate) => candidate !== "" && text.includes(candidate)) ?? null;
}
