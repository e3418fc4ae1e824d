/** One of the options, by a number drawn in [0, 1). */
export function pick<T>(random: () => number, options: readonly [T, ...T[]]): T {
  return options[Math.floor(random() * options.length)] ?? options[0];
}
