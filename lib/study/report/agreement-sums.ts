import { type Estimate, estimated, noValue } from "@/lib/agreement/estimate";
import { sum } from "@/lib/agreement/maths/moments";
import type { CodedRatings } from "@/lib/agreement/raters/ratings";

/**
 * What agreement is made of, added up over some items. Percent agreement, AC1 and nominal alpha follow from sums over items, so that a
 * resample of queries adds up a few numbers per query and need not count every item anew.
 */
export interface AgreementSums {
  items: number;
  /** of the shares of agreeing pairs of raters */
  agreeing: number;
  /** per category, of the shares of an item's ratings */
  shares: readonly number[];
  /** per category, of ratings */
  ratings: readonly number[];
  /** of unlike pairs of ratings, each item's over its ratings less 1 */
  unlike: number;
}

/** @returns the sums of each item by itself; every item has two ratings or more */
export function itemSums({ items, categories }: CodedRatings): AgreementSums[] {
  return items.map((item) => {
    const ratings = categories.map((_, place) => item.filter((code) => code === place).length);
    const total = sum(ratings);
    const alike = sum(ratings.map((many) => many * (many - 1)));
    const shares = ratings.map((many) => many / total);
    return { items: 1, agreeing: alike / (total * (total - 1)), shares, ratings, unlike: (total * (total - 1) - alike) / (total - 1) };
  });
}

/** The sums of several parts together, of one at least. */
export function added(parts: readonly AgreementSums[]): AgreementSums {
  const width = parts[0]?.shares.length ?? 0;
  const total = {
    items: 0,
    agreeing: 0,
    shares: Array.from({ length: width }, () => 0),
    ratings: Array.from({ length: width }, () => 0),
    unlike: 0,
  };
  for (const part of parts) {
    total.items += part.items;
    total.agreeing += part.agreeing;
    total.unlike += part.unlike;
    for (let place = 0; place < width; place += 1) {
      total.shares[place] = (total.shares[place] ?? 0) + (part.shares[place] ?? 0);
      total.ratings[place] = (total.ratings[place] ?? 0) + (part.ratings[place] ?? 0);
    }
  }
  return total;
}

/** The three coefficients of such sums, equal to `percentAgreement`, `gwetsAc` and nominal `krippendorffsAlpha` of the items. */
export const ofSums = {
  percent: ({ items, agreeing }: AgreementSums): Estimate => estimated(agreeing / items, items),
  ac1: (of: AgreementSums): Estimate => {
    if (isUnanimous(of)) return noValue(of.items, "only one category was used");
    const shares = of.shares.map((share) => share / of.items);
    const chance = sum(shares.map((share) => share * (1 - share))) / (shares.length - 1);
    return estimated((of.agreeing / of.items - chance) / (1 - chance), of.items);
  },
  alpha: (of: AgreementSums): Estimate => {
    if (isUnanimous(of)) return noValue(of.items, "only one category was used");
    const total = sum(of.ratings);
    const expected = (total * total - sum(of.ratings.map((many) => many * many))) / (total - 1);
    return estimated(1 - of.unlike / expected, of.items);
  },
};

function isUnanimous({ ratings }: AgreementSums): boolean {
  return ratings.filter((many) => many > 0).length < 2;
}
