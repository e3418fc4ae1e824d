/** Ranks from 1 up; equal numbers share the mean of theirs. */
export function midranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end += 1;
    for (const place of order.slice(start, end)) ranks[place] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/**
 * How many pairs of items there are, how many are tied on a side, and how many the two sides order differently.
 *
 * @param pairs one [first, second] per item
 * @see Knight (1966): sorted by the first, the exchanges that a merge sort by the second makes are the discordant pairs
 */
export function discordance(pairs: readonly (readonly [number, number])[]) {
  const sorted = [...pairs].sort(([a, x], [b, y]) => a - b || x - y);
  const second = sorted.map(([, other]) => other);
  return {
    all: (pairs.length * (pairs.length - 1)) / 2,
    tiedFirst: tiedPairs(pairs.map(([one]) => String(one))),
    tiedSecond: tiedPairs(second.map(String)),
    tiedBoth: tiedPairs(pairs.map((pair) => pair.join(" "))),
    discordant: exchanges(second).swaps,
  };
}

function tiedPairs(keys: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].reduce((total, many) => total + (many * (many - 1)) / 2, 0);
}

function exchanges(values: readonly number[]): { sorted: readonly number[]; swaps: number } {
  if (values.length < 2) return { sorted: values, swaps: 0 };
  const half = values.length >> 1;
  const [left, right] = [exchanges(values.slice(0, half)), exchanges(values.slice(half))];
  const sorted: number[] = [];
  let swaps = left.swaps + right.swaps;
  let taken = 0;
  for (const value of right.sorted) {
    while (taken < half && (left.sorted[taken] ?? 0) <= value) sorted.push(left.sorted[taken++] ?? 0);
    swaps += half - taken;
    sorted.push(value);
  }
  return { sorted: [...sorted, ...left.sorted.slice(taken)], swaps };
}
