/** Draws that follow from a text alone: the same request is answered the same for ever. */
export class Draw {
  private readonly next: () => number;
  private readonly key: string;

  constructor(...keys: readonly string[]) {
    this.key = keys.join("\u0000");
    this.next = generatorOf(this.key);
  }

  /** Draws of its own for one part, so that what is drawn elsewhere does not change them. */
  fork(part: string): Draw {
    return new Draw(this.key, part);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(from: readonly [T, ...T[]]): T;
  pick<T>(from: readonly T[]): T | undefined;
  pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.next() * from.length)];
  }

  /** Up to `count` different ones, in the order drawn. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = [...from];
    const drawn: T[] = [];
    while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(this.next() * left.length), 1));
    return drawn;
  }

  shuffled<T>(from: readonly T[]): T[] {
    return this.some(from, from.length);
  }
}

/** A 32-bit hash (FNV-1a), for seeds and for telling requests apart. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** mulberry32 by Tommy Ettinger: small and good enough for picking sentences. */
function generatorOf(text: string): () => number {
  let state = hash32(text);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
