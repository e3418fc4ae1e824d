import { finish } from "./shingles";

export const bandCount = 24;
const rowsPerBand = 4;

/**
 * MinHash signature of a text, already folded into the bands of locality-sensitive hashing: two texts of Jaccard
 * similarity s agree in at least one of the 24 bands with probability 1 − (1 − s⁴)²⁴ (0.79 at 0.5, 0.9986 at 0.7).
 *
 * @param set hashes of a text's shingles
 * @returns one 32-bit hash per band; all zero for a text without shingles, which matches nothing
 * @see Broder (1997), "On the resemblance and containment of documents"; Leskovec et al., Mining of Massive Datasets, ch. 3
 */
export function minHashBands(set: Uint32Array): Uint32Array {
  const bands = new Uint32Array(bandCount);
  if (set.length === 0) return bands;
  for (let band = 0; band < bandCount; band += 1) {
    let folded = 0;
    for (let row = 0; row < rowsPerBand; row += 1) folded = finish(Math.imul(folded, 31) + leastUnder(set, band * rowsPerBand + row));
    bands[band] = folded || 1;
  }
  return bands;
}

/** The smallest value one of the hash functions gives to any shingle of the set. */
function leastUnder(set: Uint32Array, which: number): number {
  const multiplier = multipliers[which] ?? 1;
  const offset = offsets[which] ?? 0;
  let least = 0xffffffff;
  for (const shingle of set) {
    const value = (Math.imul(shingle ^ offset, multiplier) ^ (shingle >>> 15)) >>> 0;
    if (value < least) least = value;
  }
  return least;
}

const functions = bandCount * rowsPerBand;
const offsets = Uint32Array.from({ length: functions }, (_, index) => finish(index * 2 + 1));
const multipliers = Uint32Array.from({ length: functions }, (_, index) => finish(index * 2 + 2) | 1);

const allPairsUpTo = 8;

/**
 * Pairs of texts that agree in one band.
 *
 * @param hashes that band's hash of every text
 * @returns pairs of indexes, the lower first. A large group gives each member's pair with the first and with its
 *   neighbour only: that still joins the whole group
 */
export function candidatePairs(hashes: Uint32Array): [number, number][] {
  const order = Uint32Array.from(hashes, (_, index) => index).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
  const pairs: [number, number][] = [];
  for (let start = 0; start < order.length; ) {
    const value = hashes[order[start] ?? 0] ?? 0;
    let end = start + 1;
    while (end < order.length && hashes[order[end] ?? 0] === value) end += 1;
    if (value !== 0 && end - start > 1) pairs.push(...pairsOf(order.subarray(start, end)));
    start = end;
  }
  return pairs;
}

function pairsOf(group: Uint32Array): [number, number][] {
  const pairs: [number, number][] = [];
  for (let left = 0; left < group.length; left += 1) {
    const reach = group.length <= allPairsUpTo || left === 0 ? group.length : left + 2;
    for (let right = left + 1; right < Math.min(reach, group.length); right += 1) pairs.push([group[left] ?? 0, group[right] ?? 0]);
  }
  return pairs;
}
