/** What is left of a text in ASCII once its letters have lost their accents: "São Tomé" becomes "Sao Tome". */
export function asciiForm(text: string): string {
  return text.normalize("NFKD").replace(/[\u0080-\uffff]+/g, "");
}
