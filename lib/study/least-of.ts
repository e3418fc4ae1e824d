/**
 * The thing with the least numbers, the first of them compared before the next.
 *
 * @param numbersOf as many numbers of each thing as of every other
 * @returns the earliest of those that have the least; null of nothing
 */
export function leastOf<T>(things: readonly T[], numbersOf: (thing: T) => readonly number[]): T | null {
  let best: { thing: T; numbers: readonly number[] } | null = null;
  for (const thing of things) {
    const numbers = numbersOf(thing);
    if (!best || isLess(numbers, best.numbers)) best = { thing, numbers };
  }
  return best === null ? null : best.thing;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const apart = one.findIndex((number, place) => number !== other[place]);
  return apart >= 0 && (one[apart] ?? 0) < (other[apart] ?? 0);
}
