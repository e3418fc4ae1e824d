/** Small letters that Python's IGNORECASE takes for one another, each followed by the one that stands for it here. */
const alike =
  "\u0131\u0069 \u017f\u0073 \u03b9\u0345 \u03bc\u00b5 \u03c3\u03c2 \u03d0\u03b2 \u03d1\u03b8 \u03d5\u03c6 \u03d6\u03c0 \u03f0\u03ba \u03f1\u03c1 \u03f5\u03b5 \u1c80\u0432 \u1c81\u0434 \u1c82\u043e \u1c83\u0441 \u1c84\u0442 \u1c85\u0442 \u1c86\u044a \u1c87\u0463 \u1e9b\u1e61 \u1fbe\u0345 \u1fd3\u0390 \u1fe3\u03b0 \ua64b\u1c88 \ufb06\ufb05";

const standIn = new Map(alike.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));
const anyAlike = new RegExp(`[${[...standIn.keys()].join("")}]`, "g");

/**
 * A text as Python's `re.IGNORECASE` compares it: small letters, with ſ as s, K as k, and i, ı and İ as one. As long as the
 * text itself, so that offsets carry over.
 */
export function foldCase(text: string): string {
  const lower = text.replaceAll("\u0130", "i").toLowerCase();
  return anyAlike.test(lower) ? fold(lower) : lower;
}

function fold(lower: string): string {
  anyAlike.lastIndex = 0;
  return lower.replace(anyAlike, (character) => standIn.get(character) ?? character);
}
