/** What Python's string methods and regular expressions know of a character, one bit each. */
const bits = { word: 1, space: 2, decimal: 4, upper: 8, lower: 16, title: 32, alpha: 64, known: 128 };

const classes = [
  [bits.word, /[\p{L}\p{N}_]/u],
  [bits.decimal, /\p{Nd}/u],
  [bits.upper, /\p{Uppercase}/u],
  [bits.lower, /\p{Lowercase}/u],
  [bits.title, /\p{Lt}/u],
  [bits.alpha, /\p{L}/u],
] as const;

/** What `str.isspace` says yes to, as the inside of a character class. */
export const spaceClass = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const space = new RegExp(`[${spaceClass}]`);

// Filled as characters are met: looking one up is far cheaper than matching a pattern.
const table = new Uint8Array(0x110000);

function classOf(code: number): number {
  const known = table[code] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(code);
  const start = space.test(character) ? bits.known | bits.space : bits.known;
  const found = classes.reduce((sum, [bit, pattern]) => (pattern.test(character) ? sum | bit : sum), start);
  table[code] = found;
  return found;
}

/** Python's `\w`: letters and numbers of every script, and the underscore. Marks are not. */
export const isWordCharacter = (code: number): boolean => (classOf(code) & bits.word) !== 0;

/** Python's `\s` and `str.isspace`: with \x1c-\x1f and \x85, without U+FEFF. */
export const isSpace = (code: number): boolean => (classOf(code) & bits.space) !== 0;

/** Python's `\d`: the decimal digits of every script. */
export const isDecimal = (code: number): boolean => (classOf(code) & bits.decimal) !== 0;

/** `str.isalpha` for one character: letters of every script. */
export const isAlpha = (code: number): boolean => (classOf(code) & bits.alpha) !== 0;

export const isUpperCharacter = (code: number): boolean => (classOf(code) & bits.upper) !== 0;

/** Small or title case: what keeps `str.isupper` from being true. */
export const isLowerOrTitle = (code: number): boolean => (classOf(code) & (bits.lower | bits.title)) !== 0;

export const isLowerCharacter = (code: number): boolean => (classOf(code) & bits.lower) !== 0;

/** Capital or title case: what keeps `str.islower` from being true. */
export const isUpperOrTitle = (code: number): boolean => (classOf(code) & (bits.upper | bits.title)) !== 0;
