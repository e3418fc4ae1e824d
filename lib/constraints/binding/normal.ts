/** The same text with plain quotation marks' curls, odd blanks and dashes kept in place: every character stays where it was. */
export function normal(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f\t]/g, " ")
    .replace(/[’‘](?=\p{L})|(?<=\p{L})[’‘]/gu, "'")
    .replace(/[“”„]/g, '"');
}

const lead =
  /^(?:[-*•▪◦]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+|(?:constraint|requirement|rule)\s*\d*\s*[:.-]?\s+|the (?:answer|response) must follow(?: the)? (?:constraint|rule|requirement)s?\s*\d*\s*[:.-]?\s*)/i;

/** One constraint's own words: without the bullet or number before them, and without white space and the final stop. */
export function constraintWords(text: string): string {
  const words = normal(text).trim().replace(lead, "").replace(lead, "");
  return words.replace(/[\s.!;,]+$/, (end) => (/^\.\s*$/.test(end) && /\b(?:[A-Za-z]\.){1,}$/.test(words) ? end.trim() : ""));
}
