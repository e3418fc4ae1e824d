/** @returns the sum, 0 of nothing */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** @returns the arithmetic mean; NaN of nothing */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/**
 * The covariance of paired numbers; of a list with itself, its variance.
 *
 * @param first numbers
 * @param second as many
 * @param lost degrees of freedom lost: 0 for a population, 1 for a sample
 */
export function covariance(first: readonly number[], second: readonly number[], lost = 0): number {
  const [firstMean, secondMean] = [mean(first), mean(second)];
  let total = 0;
  for (const [place, value] of first.entries()) total += (value - firstMean) * ((second[place] ?? Number.NaN) - secondMean);
  return total / (first.length - lost);
}

/** @returns the variance: of a population, or with `lost` 1 of a sample */
export function variance(values: readonly number[], lost = 0): number {
  return covariance(values, values, lost);
}

/**
 * The quantile of sorted numbers, linearly interpolated.
 *
 * @param sorted numbers, ascending
 * @param share 0 to 1
 * @returns NaN of nothing
 * @see Hyndman & Fan (1996), The American Statistician 50(4), 361-365, definition 7
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return low + (high - low) * (place - Math.floor(place));
}
