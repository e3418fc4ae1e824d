import type { EstimateView } from "@/lib/schema/estimate-view";
import type { Scale } from "./block";

const nothingSaid = "not enough data: ";

/**
 * An estimate as a person reads it: its value, its interval and its n, or that there is not enough data, and why.
 *
 * @param unit percent and points multiply by 100; points carry their sign
 */
export function written(estimate: EstimateView, unit: Scale["unit"]): string {
  const { value, n } = estimate;
  if (value === null) return `${nothingSaid}${estimate.because.replace(nothingSaid, "")} (n ${n})`;
  const number = (of: number) => writtenNumber(of, unit);
  if (estimate.interval) return `${number(value)} (${number(estimate.interval[0])} to ${number(estimate.interval[1])}), n ${n}`;
  return `${number(value)}, n ${n}${estimate.noInterval ? `; no interval: ${estimate.noInterval}` : ""}`;
}

/** @returns the number in its unit, with one decimal in hundredths and three otherwise */
export function writtenNumber(value: number, unit: Scale["unit"]): string {
  if (unit === "percent") return `${(100 * value).toFixed(1)} %`;
  if (unit === "number") return value.toFixed(3);
  const points = (100 * value).toFixed(1);
  return `${value > 0 && Number(points) !== 0 ? "+" : ""}${points}`;
}
