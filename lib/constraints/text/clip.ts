/** The beginning of a text that is quoted as evidence, with … where something is left out; never half a character. */
export function clip(text: string, most = 40): string {
  const beginning = Array.from(text.slice(0, 2 * most + 2));
  return beginning.length > most ? `${beginning.slice(0, most).join("")}…` : text;
}
