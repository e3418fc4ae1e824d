import type { Scale } from "./block";

/** Shares with one half marked: no difference between two arms. */
export const shareScale: Scale = { from: 0, to: 1, mark: 0.5, unit: "percent" };
/** Shares of which no value is special. */
export const plainScale: Scale = { ...shareScale, mark: null };
/** Coefficients of agreement; 0 is chance. */
export const agreementScale: Scale = { from: -1, to: 1, mark: 0, unit: "number" };

/** @returns a scale around 0 that holds all these bounds, not narrower than the least */
export function around(bounds: readonly number[], least: number, unit: Scale["unit"]): Scale {
  const far = Math.max(least, ...bounds.map(Math.abs));
  return { from: -far, to: far, mark: 0, unit };
}
