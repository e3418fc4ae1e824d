import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Estimate } from "./estimate";
import { wilsonInterval } from "./wilson-interval";

function whole(estimate: Estimate): { value: number; interval: readonly [number, number] } {
  if (estimate.value === null || !estimate.interval) throw new Error("has no interval");
  return { value: estimate.value, interval: estimate.interval };
}

describe("Wilson's interval", () => {
  // Newcombe (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is %f to %f", (successes, trials, low, high) => {
    const { interval } = whole(wilsonInterval(successes, trials));
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it("has no value without trials", () => {
    expect(wilsonInterval(0, 0)).toEqual({ value: null, n: 0, because: "there were no trials" });
  });

  it("always holds the rate and stays within 0 and 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const { value, interval } = whole(wilsonInterval(Math.floor(trials * share), trials));
        expect(interval[0]).toBeGreaterThanOrEqual(0);
        expect(interval[1]).toBeLessThanOrEqual(1);
        expect(interval[0]).toBeLessThanOrEqual(value + 1e-12);
        expect(interval[1]).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });
});
