/**
 * A number that says which words were read: of two lists of words that differ, two numbers that differ (but for one chance in
 * two thousand million). FNV-1a over UTF-16 units, the words kept apart.
 *
 * @returns an integer from 0 to 2^31 - 1
 * @see Fowler, Noll and Vo (1991), http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return hash >>> 1;
}
