import type { Conflict } from "./conflicts-among";
import { features, opposites } from "./opposites";

const denial =
  /\b(?:no|not|never|avoid|avoiding|without|don't|do not|omit|omitting|skip|exclude|excluding|refrain from|free of|free from|leave out|instead of|rather than|non|neither|nor|zero|forbidden|less|but not)\b[^.;:]{0,45}$/i;
const deniedAfter =
  /^[^.;:]{0,20}\b(?:(?:is|are|must|should|may) (?:not|never|forbidden|banned|prohibited)|not allowed|forbidden|prohibited)\b/i;

/**
 * Constraints in words that exclude each other, for those that no verifier covers: "formal tone" and "casual slang",
 * "no examples" and "include two examples".
 *
 * @param texts the constraints as written
 * @returns one conflict for each pair found, by their places in the list
 */
export function wordConflicts(texts: readonly string[]): Conflict[] {
  return texts.flatMap((one, place) =>
    texts.slice(place + 1).flatMap((other, offset) => {
      const because = reasonBetween(one, other);
      return because === null
        ? []
        : [{ places: [place, place + 1 + offset], because: `"${short(one)}" and "${short(other)}": ${because}` }];
    }),
  );
}

function reasonBetween(one: string, other: string): string | null {
  const opposite = opposites.find(
    (pair) => (asserts(one, pair.one) && asserts(other, pair.other)) || (asserts(one, pair.other) && asserts(other, pair.one)),
  );
  if (opposite && !namesBoth(one, other, opposite)) return opposite.because;
  const feature = features.find(
    ([, pattern]) => (asserts(one, pattern) && denies(other, pattern)) || (denies(one, pattern) && asserts(other, pattern)),
  );
  return feature ? `one asks for ${feature[0]}, the other forbids ${feature[0].startsWith("a ") ? "it" : "that"}` : null;
}

/** A constraint that itself names both sides ("formal for experts, casual for children") sets its own terms. */
function namesBoth(one: string, other: string, pair: { one: RegExp; other: RegExp }): boolean {
  return [one, other].some((text) => asserts(text, pair.one) && asserts(text, pair.other));
}

/** Whether a text asks for something, and does not deny it. */
function asserts(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some((match) => !isDenied(text, match.index, match[0].length));
}

function denies(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some((match) => isDenied(text, match.index, match[0].length)) && !asserts(text, pattern);
}

function isDenied(text: string, at: number, length: number): boolean {
  return denial.test(text.slice(Math.max(0, at - 60), at)) || deniedAfter.test(text.slice(at + length));
}

function short(text: string): string {
  const trimmed = text.trim().replace(/[.!]$/, "");
  return trimmed.length <= 80 ? trimmed : `${trimmed.slice(0, 77)}…`;
}
