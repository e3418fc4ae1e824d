import * as z from "zod";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { z95 } from "../maths/distributions";
import { at } from "../maths/linear";
import { sum } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { comparisonFields, resultsOf } from "./comparison-input";
import { parts, unbeaten } from "./connectedness";
import { fitStrengths, type Results, type Strengths, type TieModel } from "./paired-strengths";

const ties = { split: "a tie is half a win for both (Bradley-Terry)", davidson: "ties have a parameter of their own (Davidson)" };

/** Who is how strong, strongest first, or why nothing can be said. */
export type BradleyTerry =
  | NoValue
  | {
      n: number;
      ranking: { name: string; strength: Estimate; logStrength: Estimate }[];
      tieParameter: number | null;
      ties: string;
      scale: string;
    };

/**
 * Bradley and Terry's model of paired comparisons: strengths such that one beats the other with chance s1 / (s1 + s2).
 *
 * @param compared names, wins and ties among them
 * @param options ties: split (half a win for both) or davidson; reference: whose log strength is 0, else their mean is
 * @returns n = comparisons, and per name its strength (above 0; their geometric mean is 1, or the reference's is) and log strength with
 *   intervals; no value with fewer than two names, where the graph of comparisons is not connected (its parts are named), or where a
 *   group was never beaten from outside, which leaves its strength without bound
 * @see Bradley & Terry (1952), Biometrika 39, 324-345; Davidson (1970), JASA 65, 317-328; Ford (1957), American Mathematical Monthly 64, 28-33
 */
export function bradleyTerry(
  compared: Results & { names: readonly string[] },
  options: { ties: TieModel; reference?: string | undefined },
): BradleyTerry {
  const { names, wins } = compared;
  const n = sum(wins.map(sum)) + sum(compared.ties.map(sum)) / 2;
  const refused = refusal(compared, n);
  if (refused) return refused;
  const fitted = fitStrengths(compared, options.ties);
  if (!fitted) return noValue(n, "the estimation did not converge");
  const zero = options.reference === undefined ? -1 : names.indexOf(options.reference);
  const ranking = names.map((name, place) => strengthOf({ name, place, zero, n }, fitted));
  return {
    n,
    ranking: ranking.sort((a, b) => (b.logStrength.value ?? 0) - (a.logStrength.value ?? 0)),
    tieParameter: fitted.logTie === null ? null : Math.exp(fitted.logTie),
    ties: ties[options.ties],
    scale: zero < 0 ? "the geometric mean of the strengths is 1" : `the strength of ${names[zero]} is 1`,
  };
}

function refusal({ names, wins, ties }: Results & { names: readonly string[] }, n: number): NoValue | null {
  if (names.length < 2) return noValue(n, "there is nobody to compare with");
  const edges = wins.map((row, one) => row.map((many, other) => many + at(ties, one, other)));
  const group = (places: readonly number[]) => places.map((place) => names[place]).join(", ");
  const separate = parts(edges);
  if (separate.length > 1) {
    return noValue(n, `the comparisons are not connected: ${separate.map((part) => `{${group(part)}}`).join(" and ")} were never compared`);
  }
  const top = unbeaten(edges);
  return top && noValue(n, `{${group(top)}} never lost or tied against anyone else: how much stronger cannot be told`);
}

function strengthOf(of: { name: string; place: number; zero: number; n: number }, { logStrengths, covariance }: Strengths) {
  const { name, place, zero, n } = of;
  const value = (logStrengths[place] ?? 0) - (logStrengths[zero] ?? 0);
  const variance = at(covariance, place, place) + at(covariance, zero, zero) - 2 * at(covariance, place, zero);
  if (place === zero) return { name, strength: estimated(1, n), logStrength: estimated(0, n) };
  const half = z95 * Math.sqrt(Math.max(0, variance));
  const logStrength = estimated(value, n, [value - half, value + half]);
  return { name, strength: estimated(Math.exp(value), n, [Math.exp(value - half), Math.exp(value + half)]), logStrength };
}

export const bradleyTerryStatistic = defineStatistic({
  id: "bradley-terry",
  title: "Bradley-Terry strengths from paired comparisons, with ties",
  input: z
    .strictObject({
      ...comparisonFields,
      tieModel: z.enum(["split", "davidson"]).default("split").describe("what a tie counts as"),
      reference: z.string().optional().describe("whose strength is 1; else their geometric mean is"),
    })
    .transform((input, context) => {
      const results = resultsOf(input, context);
      const isKnown = input.reference === undefined || results.names.includes(input.reference);
      if (!isKnown) context.addIssue({ code: "custom", path: ["reference"], message: "is none of those compared" });
      return { ...input, results };
    }),
  compute: ({ results, tieModel, reference }) => ({ ...bradleyTerry(results, { ties: tieModel, reference }), tieModel }),
});
