import { describe, expect, it } from "vitest";
import { computeStatistics } from "./compute";
import { listStatistics } from "./list";

describe("Computing statistics", () => {
  it("answers one request with one result, and a list with a list in its order", () => {
    const request = { statistic: "wilson-interval", successes: 81, trials: 263 };
    const result = {
      statistic: "wilson-interval",
      value: 81 / 263,
      n: 263,
      interval: [expect.closeTo(0.2553, 4), expect.closeTo(0.3662, 4)],
    };
    expect(computeStatistics(request)).toEqual(result);
    expect(computeStatistics([request, request])).toEqual([result, result]);
  });

  it("says which request is wrong, and which of its fields", () => {
    const right = { statistic: "wilson-interval", successes: 1, trials: 2 };
    expect(() => computeStatistics([right, { ...right, successes: 3 }])).toThrow(
      "request 2: wilson-interval: successes: must not be more than the trials",
    );
    expect(() => computeStatistics("wilson")).toThrow("expected object");
    expect(() => computeStatistics({ statistic: "kappa" })).toThrow(
      'statistic: there is none called "kappa"; there are percent-agreement, ',
    );
    const cell = "gwet-ac1: ratings.0.1: must be a word, a number, or null for a gap";
    expect(() => computeStatistics({ statistic: "gwet-ac1", ratings: [["a", {}]] })).toThrow(cell);
  });

  it("draws the same from the same seed", () => {
    const request = { statistic: "win-rate", preferences: [1, 0, 1, 1, 0], bootstrap: { samples: 200, seed: "july" } };
    expect(computeStatistics(request)).toEqual(computeStatistics(request));
  });

  it("offers the bootstrap wherever items can be drawn anew", () => {
    const offering = listStatistics().filter(({ input }) => "bootstrap" in (input.properties as object));
    expect(offering.map(({ id }) => id)).toContain("krippendorff-alpha");
    expect(offering.map(({ id }) => id)).not.toContain("wilson-interval");
  });
});
