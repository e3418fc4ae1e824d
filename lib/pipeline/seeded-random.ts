/**
 * A small generator of numbers in [0, 1) that draws the same for the same keys, on every machine and in every run.
 *
 * @param keys what the draw belongs to, for example the run's random seed, a stage and an item's key
 * @see sfc32: Chris Doty-Humphrey, PractRand (2010), https://pracrand.sourceforge.net; the state is filled by
 *   FNV-1a (Fowler, Noll, Vo) under four different offsets and then stirred, as PractRand's own seeding does
 */
export function seededRandom(...keys: readonly string[]): () => number {
  const text = JSON.stringify(keys);
  let [a, b, c, counter] = [fnv1a(text, 0x811c9dc5), fnv1a(text, 0x9e3779b9), fnv1a(text, 0x85ebca6b), fnv1a(text, 0xc2b2ae35)];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 16; round += 1) next();
  return next;
}

function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
