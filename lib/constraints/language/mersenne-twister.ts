const size = 624;
const middle = 397;

/**
 * Python's `random.Random(0)`: the Mersenne Twister seeded by the whole number 0, and what Python makes of its numbers.
 *
 * @see Matsumoto and Nishimura (1998), ACM TOMACS 8(1), 3-30
 */
export class PythonRandom {
  private readonly state = Uint32Array.from(seeded);
  private place = size;
  private spare: number | null = null;

  /** `random.gauss(0, 1)`: every second number comes from the pair drawn before. */
  gauss(): number {
    const spare = this.spare;
    this.spare = null;
    if (spare !== null) return spare;
    const angle = this.random() * 2 * Math.PI;
    const radius = Math.sqrt(-2 * Math.log(1 - this.random()));
    this.spare = Math.sin(angle) * radius;
    return Math.cos(angle) * radius;
  }

  /** `random.randrange(below)` for 0 < below < 2^32. */
  below(below: number): number {
    const shift = Math.clz32(below);
    for (;;) {
      const drawn = this.word() >>> shift;
      if (drawn < below) return drawn;
    }
  }

  private random(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 67_108_864 + low) / 9_007_199_254_740_992;
  }

  private word(): number {
    if (this.place >= size) this.turn();
    let word = this.state[this.place] ?? 0;
    this.place += 1;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  private turn(): void {
    const { state } = this;
    for (let at = 0; at < size; at += 1) {
      const joined = ((state[at] ?? 0) & 0x80000000) | ((state[(at + 1) % size] ?? 0) & 0x7fffffff);
      state[at] = (state[(at + middle) % size] ?? 0) ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    }
    this.place = 0;
  }
}

/** The state after seeding by the array [0], as Python does for the seed 0. */
const seeded = seedByZero();

function seedByZero(): Uint32Array {
  const state = new Uint32Array(size);
  state[0] = 19_650_218;
  for (let at = 1; at < size; at += 1) state[at] = Math.imul(1_812_433_253, mixed(state, at)) + at;
  let at = 1;
  const step = (multiplier: number, offset: (at: number) => number) => {
    state[at] = ((state[at] ?? 0) ^ Math.imul(mixed(state, at), multiplier)) + offset(at);
    at += 1;
    if (at < size) return;
    state[0] = state[size - 1] ?? 0;
    at = 1;
  };
  for (let count = 0; count < size; count += 1) step(1_664_525, () => 0);
  for (let count = 1; count < size; count += 1) step(1_566_083_941, (place) => -place);
  state[0] = 0x80000000;
  return state;
}

function mixed(state: Uint32Array, at: number): number {
  const before = state[at - 1] ?? 0;
  return before ^ (before >>> 30);
}
