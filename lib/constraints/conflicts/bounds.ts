/** From and to what a measure can lie. */
export interface Bounds {
  low: number;
  high: number;
}

/** A sum of measures, each times a factor, that is never below `atLeast`. */
export interface Linear {
  terms: readonly (readonly [measure: string, factor: number])[];
  atLeast: number;
  because: string;
}

/** A measure that is so many of another times the third, within the bounds of both: words = words a sentence × sentences. */
export interface Product {
  total: string;
  each: string;
  count: string;
  because: string;
}

const rounds = 40;

/** The bounds of all measures, narrowed in place by what is known of them. */
export class Narrowing {
  private readonly bounds = new Map<string, Bounds>();
  /** how often bounds have moved */
  private moves = 0;

  get(measure: string): Bounds {
    return this.bounds.get(measure) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  }

  /** @returns whether nothing is left between the bounds */
  narrow(measure: string, low: number, high: number): boolean {
    const old = this.get(measure);
    const now = { low: Math.max(old.low, low), high: Math.min(old.high, high) };
    if (now.low === old.low && now.high === old.high) return now.low > now.high;
    this.moves += 1;
    this.bounds.set(measure, now);
    return now.low > now.high;
  }

  /** The relation that cannot hold; null where values remain, as far as narrowing tells. */
  contradiction(linears: readonly Linear[], products: readonly Product[]): string | null {
    for (let round = 0; round < rounds; round += 1) {
      const before = this.moves;
      const broken = linears.find((linear) => this.applyLinear(linear)) ?? products.find((product) => this.applyProduct(product));
      if (broken) return broken.because;
      if (this.moves === before) return null;
    }
    return null;
  }

  private applyLinear({ terms, atLeast }: Linear): boolean {
    const most = ([measure, factor]: readonly [string, number]): number => {
      const { low, high } = this.get(measure);
      return factor > 0 ? factor * high : factor * low;
    };
    return terms.some((term) => {
      const [measure, factor] = term;
      const others = terms.filter((other) => other !== term).reduce((sum, other) => sum + most(other), 0);
      const limit = (atLeast - others) / factor;
      if (!Number.isFinite(limit)) return false;
      return factor > 0
        ? this.narrow(measure, Math.ceil(limit - 1e-9), Number.POSITIVE_INFINITY)
        : this.narrow(measure, 0, Math.floor(limit + 1e-9));
    });
  }

  private applyProduct({ total, each, count }: Product): boolean {
    const [all, one, many] = [this.get(total), this.get(each), this.get(count)];
    const most = many.high === 0 ? 0 : one.high * many.high;
    if (this.narrow(total, one.low * many.low, Number.isNaN(most) ? Number.POSITIVE_INFINITY : most)) return true;
    const atMost = one.low > 0 ? Math.floor(all.high / one.low) : Number.POSITIVE_INFINITY;
    const atLeast = Number.isFinite(one.high) && one.high > 0 ? Math.ceil(all.low / one.high) : 0;
    return this.narrow(count, atLeast, atMost);
  }
}
