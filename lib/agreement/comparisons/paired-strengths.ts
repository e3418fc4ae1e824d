import { at, inverse, times } from "../maths/linear";
import { sum } from "../maths/moments";

/** How often each won against each other, and how often each two tied (symmetric). */
export interface Results {
  wins: readonly (readonly number[])[];
  ties: readonly (readonly number[])[];
}
/** split: a tie is half a win for both (Bradley and Terry's model); davidson: ties have a parameter of their own. */
export type TieModel = "split" | "davidson";

/** Log strengths that sum to 0, the log tie parameter (Davidson), and how far they are known. */
export interface Strengths {
  logStrengths: readonly number[];
  logTie: number | null;
  /** covariance of log strengths (and of the tie parameter, last), under the sum being 0 */
  covariance: readonly (readonly number[])[];
}

/**
 * The maximum likelihood strengths, by Newton's method with step halving; the likelihood is concave.
 *
 * @param results of a graph in which everybody is reached from everybody along defeats
 * @param model what a tie is
 * @returns null where it does not converge
 * @see Bradley & Terry (1952), Biometrika 39, 324-345; Davidson (1970), Journal of the American Statistical Association 65, 317-328
 */
export function fitStrengths(results: Results, model: TieModel): Strengths | null {
  const size = results.wins.length;
  const counts = model === "split" ? split(results) : results;
  const hasTie = model === "davidson" && counts.ties.some((row) => row.some((many) => many > 0));
  let point = Array.from({ length: size + (hasTie ? 1 : 0) }, () => 0);
  for (let round = 0; round < 200; round += 1) {
    const { gradient, information } = slopes(counts, point, hasTie);
    const covariance = inverse(information);
    if (!covariance) return null;
    const step = times(covariance, gradient);
    if (Math.max(...step.map(Math.abs)) < 1e-11) return { ...named(point, size, hasTie), covariance: free(covariance, size) };
    point = improved(counts, { point, step, hasTie });
  }
  return null;
}

function split({ wins, ties }: Results): Results {
  const halved = wins.map((row, one) => row.map((many, other) => many + at(ties, one, other) / 2));
  return { wins: halved, ties: [] };
}

function named(point: readonly number[], size: number, hasTie: boolean) {
  return { logStrengths: point.slice(0, size), logTie: hasTie ? (point[size] ?? 0) : null };
}

/** What one pair's result is expected to be. */
function chances(point: readonly number[], [one, other]: readonly [number, number], hasTie: boolean) {
  const [a, b] = [point[one] ?? 0, point[other] ?? 0];
  const logs = [a, b, hasTie ? (point.at(-1) ?? 0) + (a + b) / 2 : Number.NEGATIVE_INFINITY];
  const most = Math.max(...logs);
  const [first = 0, second = 0, tie = 0] = logs.map((log) => Math.exp(log - most));
  const total = first + second + tie;
  return { first: first / total, second: second / total, tie: tie / total };
}

function logLikelihood({ wins, ties }: Results, point: readonly number[], hasTie: boolean): number {
  return sum(
    pairsAmong(wins.length).map(([one, other]) => {
      const { first, second, tie } = chances(point, [one, other], hasTie);
      return share(at(wins, one, other), first) + share(at(wins, other, one), second) + share(at(ties, one, other), tie);
    }),
  );
}

function share(many: number, chance: number): number {
  return many === 0 ? 0 : many * Math.log(chance);
}

/** Gradient and information; a constant is added to the strengths' block so that their sum is held at 0. */
function slopes({ wins, ties }: Results, point: readonly number[], hasTie: boolean) {
  const size = wins.length;
  const gradient = point.map(() => 0);
  const information: number[][] = point.map((_, row) => point.map((__, column) => (row < size && column < size ? 1 : 0)));
  const add = (row: number, column: number, value: number) => {
    const cells = information[row];
    if (cells) cells[column] = (cells[column] ?? 0) + value;
  };
  for (const [one, other] of pairsAmong(size)) {
    const { first, second, tie } = chances(point, [one, other], hasTie);
    const [won, lost, tied] = [at(wins, one, other), at(wins, other, one), at(ties, one, other)];
    const games = won + lost + tied;
    const places = hasTie ? [one, other, size] : [one, other];
    const means = [first + tie / 2, second + tie / 2, tie];
    const seen = [won + tied / 2, lost + tied / 2, tied];
    const products = [
      [first + tie / 4, tie / 4, tie / 2],
      [tie / 4, second + tie / 4, tie / 2],
      [tie / 2, tie / 2, tie],
    ];
    for (const [row, place] of places.entries()) {
      gradient[place] = (gradient[place] ?? 0) + (seen[row] ?? 0) - games * (means[row] ?? 0);
      for (const [column, target] of places.entries()) {
        add(place, target, games * (at(products, row, column) - (means[row] ?? 0) * (means[column] ?? 0)));
      }
    }
  }
  return { gradient, information };
}

/** One Newton step, halved until the likelihood does not fall. */
function improved(results: Results, from: { point: readonly number[]; step: readonly number[]; hasTie: boolean }): number[] {
  const { point, step, hasTie } = from;
  const before = logLikelihood(results, point, hasTie);
  for (let scale = 1; scale > 1e-6; scale /= 2) {
    const next = point.map((value, place) => value + scale * (step[place] ?? 0));
    if (logLikelihood(results, next, hasTie) >= before - 1e-9) return next;
  }
  return [...point];
}

/** The covariance without what the added constant put there. */
function free(covariance: readonly (readonly number[])[], size: number): number[][] {
  return covariance.map((row, place) => row.map((value, other) => (place < size && other < size ? value - 1 / size ** 2 : value)));
}

function pairsAmong(size: number): [number, number][] {
  return Array.from({ length: size }, (_, one) => one).flatMap((one) =>
    Array.from({ length: size - one - 1 }, (_, step): [number, number] => [one, one + 1 + step]),
  );
}
