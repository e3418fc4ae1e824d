import type { EstimateView } from "@/lib/schema/estimate-view";
import type { CurvePoint, Scale } from "./block";

/** An interval plot's size in its own units, and how far its axis stays from the edge. */
export const plotSize = { width: 240, height: 18, margin: 6 };
/** A calibration plot's side, and how far its axes stay from the edge. */
export const curveSize = { side: 180, margin: 10 };

/** @returns where a value lies on the axis; what lies beyond an end is drawn at that end */
export function placeOn({ from, to }: Scale, value: number): number {
  const share = (Math.min(to, Math.max(from, value)) - from) / (to - from);
  return rounded(plotSize.margin + share * (plotSize.width - 2 * plotSize.margin));
}

/**
 * Where the parts of an estimate lie: its value as a dot (a ring where it has no interval), the ends of its interval, and the line of no
 * difference.
 *
 * @returns null for each part there is none of: without a value the axis stands alone
 */
export function placesOf(
  estimate: EstimateView,
  scale: Scale,
): { at: number | null; interval: [number, number] | null; mark: number | null } {
  const mark = scale.mark === null ? null : placeOn(scale, scale.mark);
  if (estimate.value === null) return { at: null, interval: null, mark };
  const { value, interval } = estimate;
  return { at: placeOn(scale, value), interval: interval ? [placeOn(scale, interval[0]), placeOn(scale, interval[1])] : null, mark };
}

/** @returns per point of a calibration curve its centre (confidence across, accuracy up) and a radius whose area tells how many it is of */
export function pointsOf(curve: readonly CurvePoint[]): { x: number; y: number; radius: number }[] {
  const { side, margin } = curveSize;
  const most = Math.max(1, ...curve.map(({ n }) => n));
  const at = (share: number) => rounded(margin + share * (side - 2 * margin));
  return curve.map(({ confidence, accuracy, n }) => ({
    ...{ x: at(confidence), y: rounded(side - at(accuracy)), radius: rounded(2 + 5 * Math.sqrt(n / most)) },
  }));
}

function rounded(place: number): number {
  return Number(place.toFixed(2));
}
