import { remembered } from "../text/remembered";
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
  const stances = texts.map(stanceOf);
  return texts.flatMap((one, place) =>
    texts.slice(place + 1).flatMap((other, offset) => {
      const [mine, theirs] = [stances[place], stances[place + 1 + offset]];
      const because = mine && theirs ? reasonBetween(mine, theirs) : null;
      return because === null
        ? []
        : [{ places: [place, place + 1 + offset], because: `"${short(one)}" and "${short(other)}": ${because}` }];
    }),
  );
}

/** What one constraint asks for: the sides of each pair of opposites it takes, and of each feature, by their places. */
interface Stance {
  sides: readonly { one: boolean; other: boolean }[];
  features: readonly ("asks" | "forbids" | "silent")[];
}

/** More constraints than a chain's levels share: each is read once, not once against each of the others on every level. */
const mostStances = 500;

const stanceOf = remembered(
  (text): Stance => ({
    sides: opposites.map(({ one, other }) => ({ one: asserts(text, one), other: asserts(text, other) })),
    features: features.map(([, pattern]) => (asserts(text, pattern) ? "asks" : denies(text, pattern) ? "forbids" : "silent")),
  }),
  mostStances,
);

function reasonBetween(one: Stance, other: Stance): string | null {
  const opposite = opposites.findIndex((_pair, place) => {
    const [mine, theirs] = [one.sides[place], other.sides[place]];
    return mine && theirs && ((mine.one && theirs.other) || (mine.other && theirs.one));
  });
  if (opposite !== -1 && ![one, other].some((stance) => namesBoth(stance, opposite))) return opposites[opposite]?.because ?? null;
  const feature = features.find((_feature, place) => {
    const [mine, theirs] = [one.features[place], other.features[place]];
    return (mine === "asks" && theirs === "forbids") || (mine === "forbids" && theirs === "asks");
  });
  return feature ? `one asks for ${feature[0]}, the other forbids ${feature[0].startsWith("a ") ? "it" : "that"}` : null;
}

/** A constraint that itself names both sides ("formal for experts, casual for children") sets its own terms. */
function namesBoth({ sides }: Stance, place: number): boolean {
  return sides[place]?.one === true && sides[place].other;
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
