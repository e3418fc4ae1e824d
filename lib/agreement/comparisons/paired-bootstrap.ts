import * as z from "zod";
import { Bootstrap, bootstrapped } from "../bootstrap";
import { type Estimate, estimated, noValue, type Result } from "../estimate";
import type { Draw } from "../maths/draw";
import { mean } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { paired, type Sided, unpaired } from "./pairing";

/**
 * The mean difference of two versions' scores on the same items.
 *
 * @param sides per item the score of each version, null for a gap
 * @returns second less first, in the scores' unit, with n = items that both have; no value where the sides are not on the same items
 *   or share none
 */
export function pairedDifference(sides: Sided): Estimate {
  const refused = unpaired(sides);
  if (refused) return refused;
  const differences = paired(sides).map(([one, other]) => other - one);
  if (differences.length === 0) return noValue(0, "no item has a score on both sides");
  return estimated(mean(differences), differences.length);
}

/**
 * The paired bootstrap: how sure is the sign of the mean difference?
 *
 * @param sides per item the score of each version, null for a gap
 * @param options samples, seed, level, and clusters where items come in families
 * @param draw the seeded generator
 * @returns the mean difference (second less first) with its percentile interval, and `shareNotAbove`: the share of resamples in which
 *   the second version is not ahead (small: it is). No value as for the difference itself
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap; Koehn (2004), EMNLP, 388-395
 */
export function pairedBootstrap(sides: Sided, options: Bootstrap, draw: Draw): Result {
  const result = pairedDifference(sides);
  if (result.value === null) return result;
  let notAbove = 0;
  const measure = (places: readonly number[]) => {
    const found = pairedDifference({ first: picked(sides.first, places), second: picked(sides.second, places) });
    if (found.value !== null && found.value <= 0) notAbove += 1;
    return found;
  };
  const drawn = bootstrapped({ result, units: sides.first.length, measure, options, draw });
  return { ...result, ...drawn, ...("interval" in drawn ? { shareNotAbove: notAbove / options.samples } : {}) };
}

function picked(side: readonly (number | null)[], places: readonly number[]): (number | null)[] {
  return places.map((place) => side[place] ?? null);
}

const Score = z.union([z.number(), z.boolean(), z.null()]).transform((value) => (value === null ? null : Number(value)));

export const pairedBootstrapStatistic = defineStatistic({
  id: "paired-bootstrap",
  title: "Paired bootstrap of the mean difference of two versions (second less first)",
  input: z.strictObject({
    first: z.array(Score).describe("the first version's score per item, null for a gap"),
    second: z.array(Score).describe("the second version's, on the same items in the same order"),
    bootstrap: Bootstrap.prefault({}),
  }),
  seedOf: ({ bootstrap }) => bootstrap.seed,
  compute: ({ first, second, bootstrap }, draw) => pairedBootstrap({ first, second }, bootstrap, draw),
});
