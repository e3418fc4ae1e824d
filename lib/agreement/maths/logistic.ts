import { at, inverse, times } from "./linear";
import { sum } from "./moments";

/** @returns 1 / (1 + e^-x), in (0, 1) */
export function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

/** Coefficients and their covariance, robust against the outcomes not being mere coin tosses. */
export interface LogisticFit {
  coefficients: readonly number[];
  covariance: readonly (readonly number[])[];
}

/**
 * Logistic regression by Newton's method, for outcomes in [0, 1].
 *
 * @param rows per observation the values that explain it, a constant 1 included
 * @param outcomes as many, 0 to 1; shares are allowed
 * @param penalties per column a ridge penalty: half of it times the squared coefficient is taken off the log likelihood; none if absent
 * @param clusters per observation its family, where observations of one family are alike; the covariance then allows for it
 * @returns null where there is no finite maximum (the rows separate the outcomes, or one follows from the others)
 * @see Papke & Wooldridge (1996), Journal of Applied Econometrics 11, 619-632, with their robust covariance
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  penalties: readonly number[] = [],
  clusters?: readonly string[],
): LogisticFit | null {
  let coefficients = (rows[0] ?? []).map(() => 0);
  for (let round = 0; round < 100; round += 1) {
    const chances = rows.map((row) => logistic(product(row, coefficients)));
    const gaps = outcomes.map((outcome, place) => outcome - (chances[place] ?? 0));
    const spreads = chances.map((chance) => chance * (1 - chance));
    const bread = inverse(penalised(weighted(rows, spreads), penalties));
    if (!bread) return null;
    const step = times(bread, slopes({ rows, gaps, coefficients, penalties }));
    const isFound = Math.max(...step.map(Math.abs)) < 1e-10;
    if (isFound) return { coefficients, covariance: sandwich(bread, meatOf(rows, gaps, clusters)) };
    coefficients = coefficients.map((value, place) => value + Math.max(-2, Math.min(2, step[place] ?? 0)));
    if (coefficients.some((value) => Math.abs(value) > 30)) return null;
  }
  return null;
}

type Rows = readonly (readonly number[])[];

function slopes(of: { rows: Rows; gaps: readonly number[]; coefficients: readonly number[]; penalties: readonly number[] }): number[] {
  const { rows, gaps, coefficients, penalties } = of;
  return coefficients.map((coefficient, column) => {
    const fit = sum(rows.map((row, place) => (row[column] ?? 0) * (gaps[place] ?? 0)));
    return fit - (penalties[column] ?? 0) * coefficient;
  });
}

function penalised(information: Rows, penalties: readonly number[]): number[][] {
  return information.map((row, place) => row.map((value, column) => (place === column ? value + (penalties[place] ?? 0) : value)));
}

function product(row: readonly number[], coefficients: readonly number[]): number {
  return sum(row.map((value, place) => value * (coefficients[place] ?? 0)));
}

/** X' W X */
function weighted(rows: readonly (readonly number[])[], weights: readonly number[]): number[][] {
  const columns = [...(rows[0] ?? []).keys()];
  return columns.map((one) =>
    columns.map((other) => sum(rows.map((row, place) => (row[one] ?? 0) * (row[other] ?? 0) * (weights[place] ?? 0)))),
  );
}

/** The spread of the scores: of every observation's, or of every family's sum with families / (families - 1). */
function meatOf(rows: Rows, gaps: readonly number[], clusters: readonly string[] | undefined): number[][] {
  if (!clusters)
    return weighted(
      rows,
      gaps.map((gap) => gap * gap),
    );
  const scores = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    const cluster = clusters[place] ?? "";
    const before = scores.get(cluster);
    scores.set(
      cluster,
      row.map((value, column) => value * (gaps[place] ?? 0) + (before?.[column] ?? 0)),
    );
  }
  const correction = scores.size / Math.max(1, scores.size - 1);
  return weighted(
    [...scores.values()],
    Array.from(scores, () => correction),
  );
}

function sandwich(bread: readonly (readonly number[])[], meat: readonly (readonly number[])[]): number[][] {
  const multiplied = (left: readonly (readonly number[])[], right: readonly (readonly number[])[]) =>
    left.map((row) => row.map((_, column) => sum(row.map((value, place) => value * at(right, place, column)))));
  return multiplied(multiplied(bread, meat), bread);
}
