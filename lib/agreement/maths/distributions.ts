/** The 0.975 quantile of the normal distribution. */
export const z95 = 1.959963984540054;

/** The logarithm of the gamma function at x > 0: Stirling's series from 12 up, by recurrence below (DLMF 5.11.1); error under 1e-13. */
export function logGamma(x: number): number {
  let [shifted, product] = [x, 1];
  for (; shifted < 12; shifted += 1) product *= shifted;
  const square = 1 / (shifted * shifted);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}

/**
 * The regularised incomplete beta function I_x(a, b), by its continued fraction (modified Lentz).
 *
 * @param x 0 to 1
 * @param shape a and b, above 0
 * @returns 0 to 1
 * @see DLMF 8.17.22, https://dlmf.nist.gov/8.17
 */
export function regularisedBeta(x: number, [a, b]: readonly [number, number]): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, [b, a]);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front * betaFraction(x, a, b)) / a;
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const nonZero = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / nonZero(1 + term * d);
      c = nonZero(1 + term / c);
      step = c * d;
      fraction *= step;
    }
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return fraction;
}

/** The share of Student's t distribution below t, with `degrees` of freedom above 0. */
export function studentBelow(t: number, degrees: number): number {
  const tail = regularisedBeta(degrees / (degrees + t * t), [degrees / 2, 0.5]) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** The quantile of Student's t distribution, by bisection. */
export function studentQuantile(share: number, degrees: number): number {
  let [low, high] = [-1e6, 1e6];
  for (let step = 0; step < 200 && high - low > 1e-12; step += 1) {
    const middle = (low + high) / 2;
    if (studentBelow(middle, degrees) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The share of the normal distribution beyond |z| on both sides.
 *
 * @see erfc by its series below 2 and by its continued fraction above (DLMF 7.6.2 and 7.9.1)
 */
export function normalBeyond(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x < 2) {
    let [term, total] = [x, x];
    for (let k = 1; Math.abs(term) > 1e-17 * total && k < 200; k += 1) {
      term *= (2 * x * x) / (2 * k + 1);
      total += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
  }
  let fraction = x;
  for (let k = 80; k >= 1; k -= 1) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}

/** The share of the chi-square distribution with one degree of freedom above x. */
export function chiSquareAbove(x: number): number {
  return normalBeyond(Math.sqrt(x));
}

/**
 * How likely a fair coin is to fall at least as unevenly as this, on either side.
 *
 * @param heads how often it fell on one side
 * @param tosses how many tosses
 * @returns 0 to 1
 */
export function fairCoinTwoSided(heads: number, tosses: number): number {
  const fewer = Math.min(heads, tosses - heads);
  const chance = tosses <= 1000 ? exactChances(tosses) : (k: number) => Math.exp(logChance(k, tosses));
  let share = 0;
  for (let k = 0; k <= fewer; k += 1) share += chance(k);
  return Math.min(1, 2 * share);
}

/** Chances of 0, 1, 2 … heads, each from the one before; called in that order. */
function exactChances(tosses: number): (k: number) => number {
  let chance = 0.5 ** tosses;
  return (k) => {
    if (k > 0) chance *= (tosses - k + 1) / k;
    return chance;
  };
}

function logChance(k: number, tosses: number): number {
  return logGamma(tosses + 1) - logGamma(k + 1) - logGamma(tosses - k + 1) - tosses * Math.LN2;
}
