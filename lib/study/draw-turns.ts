import type { Draw } from "@/lib/agreement/maths/draw";
import { shuffled } from "./shuffled";

/** Two arms of one query, to be judged against each other. */
export interface Pair {
  id: string;
  /** which two arms meet: pairs of the same contrast are balanced among themselves */
  contrast: string;
}

/** One question of one person, in their order. */
export interface Turn {
  pair: string;
  /** which arm stands left: the first or the second in the protocol's order */
  left: "first" | "second";
  /** asked before with the sides the other way round */
  isRepeat: boolean;
}

/**
 * What one person is asked, in order: every pair once, and a share of them again with the sides swapped. The first arm stands left
 * as often as right, over all turns and within each contrast but for one at most; a repeat comes at least a third of the way later.
 *
 * @param pairs each of which is asked once
 * @param repeatShare of the pairs, 0 to 0.5, rounded to the nearest whole number
 * @returns the turns; with few pairs there are as many repeats as find room
 */
export function drawTurns(pairs: readonly Pair[], repeatShare: number, draw: Draw): Turn[] {
  const order = shuffled(pairs, draw);
  const sides = balancedSides(order, draw);
  const turns = order.map(({ id }, place): Turn => ({ pair: id, left: sides[place] ?? "first", isRepeat: false }));
  const gap = Math.max(1, Math.ceil(turns.length / 3));
  const early = shuffled(turns.slice(0, Math.max(0, turns.length - gap + 1)), draw);
  const repeats = balancedRepeats(turns, early, Math.round(pairs.length * repeatShare));
  return inserted(turns, repeats, gap, draw);
}

function other(side: Turn["left"]): Turn["left"] {
  return side === "first" ? "second" : "first";
}

/** Half of each contrast's pairs one way, half the other; what is left over of odd contrasts goes by turns. */
function balancedSides(pairs: readonly Pair[], draw: Draw): Turn["left"][] {
  const sides: Turn["left"][] = pairs.map(() => "first");
  let odd: Turn["left"] = draw() < 0.5 ? "first" : "second";
  for (const contrast of new Set(pairs.map((pair) => pair.contrast))) {
    const places = pairs.flatMap((pair, place) => (pair.contrast === contrast ? [place] : []));
    const half = Math.floor(places.length / 2);
    const drawn = shuffled(places, draw);
    for (const [nth, place] of drawn.entries()) sides[place] = nth < half ? "first" : nth < 2 * half ? "second" : odd;
    if (places.length % 2 === 1) odd = other(odd);
  }
  return sides;
}

/** As many of either side; the odd one out evens what the turns themselves leave uneven. */
function balancedRepeats(turns: readonly Turn[], drawn: readonly Turn[], many: number): Turn[] {
  const count = (side: Turn["left"]) => turns.filter(({ left }) => left === side).length;
  const excess: Turn["left"] = count("first") >= count("second") ? "first" : "second";
  const of = (side: Turn["left"], wanted: number) => drawn.filter(({ left }) => left === side).slice(0, wanted);
  const half = Math.min(Math.floor(many / 2), of("first", many).length, of("second", many).length);
  const isOdd = many % 2 === 1 && of(excess, half + 1).length > half;
  const repeated = [...of(excess, half + (isOdd ? 1 : 0)), ...of(other(excess), half)];
  return repeated.map(({ pair, left }) => ({ pair, left: other(left), isRepeat: true }));
}

/** Each repeat at a place of its own, at least the gap behind what it repeats. */
function inserted(turns: readonly Turn[], repeats: readonly Turn[], gap: number, draw: Draw): Turn[] {
  const places = new Map(turns.map(({ pair }, place) => [pair, place]));
  const placed = turns.map((turn, place) => ({ turn, at: place }));
  for (const turn of repeats) {
    const earliest = (places.get(turn.pair) ?? 0) + gap - 0.5;
    placed.push({ turn, at: earliest + draw() * (turns.length - earliest) });
  }
  return placed.sort((one, two) => one.at - two.at).map(({ turn }) => turn);
}
