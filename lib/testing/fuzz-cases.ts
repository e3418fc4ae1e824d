import type { AnyVerifier } from "../constraints/verifier";

const pieces = [
  ...[
    "word",
    "The",
    "NASA",
    "cannot",
    "don't",
    "I.",
    "e.g.",
    "U.S.",
    "3,500",
    "naïve",
    "漢字かな",
    "مرحبا",
    "हिन्दी",
    "한국어",
    "İıſK",
    "ß",
    "ΣΑΣ",
  ],
  ...["😀", "👩‍👩‍👧", "e\u0301", "\ud800", "\udc00", "\u0000", "\ufeff", "\u200b", "\u2028", "\x85", "\x1c", "\u00a0", "\u3000", "ǅ", "𝐀"],
  ...[
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "  ",
    "\t",
    "* ",
    "- ",
    "** ",
    "*x*",
    "**bold**",
    "***",
    "******",
    "[name]",
    "[",
    "]",
    "<<title>>",
    "<<",
    ">>",
  ],
  ...[
    '"',
    "“q”",
    "'",
    "''",
    "`",
    "```json\n",
    "```",
    "{",
    "}",
    '{"a": 1}',
    "NaN",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "# Heading\n",
    "1. ",
    "2) ",
  ],
  ...[
    "P.S. ",
    "p.p.s ",
    "Section 1",
    "SECTION 2",
    "?",
    "!",
    ".",
    "...",
    ",",
    ";",
    ":",
    "—",
    "--",
    "(",
    ")",
    "<b>",
    "&",
    "http://a.b/c",
    "a@b.cd",
  ],
];

export const hostilePatterns = [
  ...[
    "(a+)+$",
    "(a|aa)+!",
    "(.*a){12}!",
    "(a?){50}a{50}",
    "([a-z]+)*[0-9]",
    "(x+x+)+y",
    "^(a*)*$b",
    "(\\w+\\s?)+!",
    ".*.*.*.*=",
    "a{1000}b",
  ],
  ...[
    "(",
    ")",
    "[",
    "[z-a]",
    "*",
    "a**",
    "(?=a)",
    "(a)\\1",
    "\\",
    "\\b",
    "(?i)x",
    "a|",
    "|",
    "{",
    "a{2,1}",
    "(?P<n>a)(?P=n)",
    "\\p{L}",
    "[^\\W\\d_]+",
    "$",
  ],
  ...[
    "(a{500}){500}",
    "((((((a*)*)*)*)*)*)*",
    "((".repeat(200),
    "(?:".repeat(2000),
    "a?".repeat(1000),
    "(ab|a)*(bc|c)*$",
    "\\S+@\\S+",
    "\ud800",
    "İ",
    "ſ",
  ],
];

/** Numbers in [0, 1) that are the same for the same seed. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function one<T>(random: () => number, from: readonly T[], otherwise: T): T {
  return from[Math.floor(random() * from.length)] ?? otherwise;
}

export function fuzzText(random: () => number): string {
  const length = Math.floor(random() ** 3 * 200);
  const repeated = random() < 0.1;
  const piece = one(random, pieces, "a");
  return Array.from({ length }, () => (repeated ? piece : one(random, pieces, "a"))).join(random() < 0.5 ? " " : "");
}

/** Parameters like those of an example, with hostile patterns and other numbers wherever the verifier takes them. */
export function fuzzParams(verifier: AnyVerifier, random: () => number): unknown {
  const example = one(random, verifier.examples, verifier.examples[0])?.params ?? {};
  const changed = verifier.params.safeParse(changedValue(example, random));
  return changed.success ? changed.data : example;
}

function changedValue(value: unknown, random: () => number): unknown {
  if (typeof value === "string" && random() < 0.5) return random() < 0.7 ? one(random, hostilePatterns, "a") : fuzzText(random);
  if (typeof value === "number" && random() < 0.5) return Math.floor(random() * 30);
  if (Array.isArray(value)) return value.map((item) => changedValue(item, random));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changedValue(inner, random)]));
}
