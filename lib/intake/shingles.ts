/**
 * The words and neighbouring word pairs of a text, hashed. Single words let two short questions that differ in one
 * word still be found; pairs keep their order from being forgotten.
 *
 * @returns 32-bit hashes, ascending, each once; empty for a text without letters or digits
 */
export function shingles(text: string): Uint32Array {
  const words =
    text
      .toLowerCase()
      .normalize("NFKC")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  words.forEach((word, index) => {
    hashes.add(hash(word));
    const next = words[index + 1];
    if (next !== undefined) hashes.add(hash(`${word} ${next}`));
  });
  return Uint32Array.from(hashes).sort();
}

/**
 * Jaccard similarity of two sets of shingles: how much of what either has both have.
 *
 * @returns a number in [0, 1]; 0 where both are empty (nothing is known to be shared)
 */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  const either = a.length + b.length - shared;
  return either === 0 ? 0 : shared / either;
}

/** FNV-1a over UTF-16 units, finished as in murmur3 so that all bits depend on all of the text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return finish(value);
}

export function finish(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
