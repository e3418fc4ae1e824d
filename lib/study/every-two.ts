/** @returns every two of these, the earlier one first, in their order */
export function everyTwo<T>(things: readonly T[]): [T, T][] {
  return things.flatMap((first, place) => things.slice(place + 1).map((second): [T, T] => [first, second]));
}
