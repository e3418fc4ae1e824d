/** A stretch of a text: letters as they are, or one sign nobody would see, with its name. */
export interface Stretch {
  start: number;
  text: string;
  /** null: plain letters */
  sign: { short: string; name: string } | null;
}

const names: Readonly<Record<string, readonly [short: string, name: string]>> = {
  "\u00ad": ["SHY", "soft hyphen"],
  "\u061c": ["ALM", "Arabic letter mark"],
  "\u180e": ["MVS", "Mongolian vowel separator"],
  "\u200b": ["ZWSP", "zero-width space"],
  "\u200c": ["ZWNJ", "zero-width non-joiner"],
  "\u200d": ["ZWJ", "zero-width joiner"],
  "\u200e": ["LRM", "left-to-right mark"],
  "\u200f": ["RLM", "right-to-left mark"],
  "\u2028": ["LS", "line separator"],
  "\u2029": ["PS", "paragraph separator"],
  "\u202a": ["LRE", "left-to-right embedding"],
  "\u202b": ["RLE", "right-to-left embedding"],
  "\u202c": ["PDF", "end of a direction"],
  "\u202d": ["LRO", "left-to-right override"],
  "\u202e": ["RLO", "right-to-left override"],
  "\u2060": ["WJ", "word joiner"],
  "\u2066": ["LRI", "left-to-right isolate"],
  "\u2067": ["RLI", "right-to-left isolate"],
  "\u2068": ["FSI", "first strong isolate"],
  "\u2069": ["PDI", "end of an isolate"],
  "\ufeff": ["BOM", "byte order mark"],
  "\ufff9": ["IAA", "annotation anchor"],
  "\ufffa": ["IAS", "annotation separator"],
  "\ufffb": ["IAT", "annotation end"],
};

// Joiners belong to the spelling of many scripts and to emoji: they are shown only where none of these stands before them.
const scripts = ["Arabic", "Devanagari", "Bengali", "Tamil", "Telugu", "Kannada", "Malayalam", "Gujarati", "Sinhala"];
const joinable = [...scripts.map((script) => `\\p{Script=${script}}`), "\\p{Extended_Pictographic}", "\\p{Emoji_Modifier}"].join("");
const joiner = `(?<![${joinable}]|\\ufe0f|\\p{M})[\\u200c\\u200d]`;
// Controls and format signs, but not tabs, lines, joiners and the format signs that have a shape of their own.
const unseen =
  "(?![\\t\\n\\r\\u200c\\u200d\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}])[\\p{Cc}\\p{Cf}\\u2028\\u2029]";
const hidden = new RegExp(`${joiner}|${unseen}`, "gu");

/**
 * A text cut where signs stand that nobody would see: controls, overrides of the writing direction, zero-width signs, tags.
 * Put together again the stretches are the text, so places counted in it hold.
 */
export function stretchesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const { index, 0: sign } of text.matchAll(hidden)) {
    if (index > at) found.push({ start: at, text: text.slice(at, index), sign: null });
    found.push({ start: index, text: sign, sign: named(sign) });
    at = index + sign.length;
  }
  if (at < text.length) found.push({ start: at, text: text.slice(at), sign: null });
  return found;
}

function named(sign: string): { short: string; name: string } {
  const known = names[sign];
  if (known) return { short: known[0], name: known[1] };
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { short: code, name: `invisible sign U+${code}` };
}
