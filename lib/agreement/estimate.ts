/** A statistic's value with its n, or why there is none. Never NaN, never a silent 0 or 1. */
export type Estimate = { value: number; n: number; interval?: readonly [number, number] } | { value: null; n: number; because: string };
