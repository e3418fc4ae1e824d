import { describe, expect, it } from "vitest";
import { hayesKrippendorff2007, krippendorff2011, megAndOwen, wikipediaAlpha } from "@/lib/testing/published-ratings";
import { evaluate } from "@/lib/testing/statistics";

const alpha = (given: Record<string, unknown>) => evaluate("krippendorff-alpha", given);

describe("Krippendorff's alpha", () => {
  // Krippendorff (2011), sections B to D.
  it.each([
    ["nominal", 0.7434],
    ["ordinal", 0.8154],
    ["interval", 0.8491],
    ["ratio", 0.7974],
  ])("of 4 annotators and 12 items with gaps is, %s, %f", (metric, value) => {
    expect(alpha({ ratings: krippendorff2011, metric })).toMatchObject({ value: expect.closeTo(value, 4), n: 11, pairable: 40, metric });
  });

  // Hayes & Krippendorff (2007).
  it.each([
    ["nominal", 0.4765],
    ["ordinal", 0.7598],
    ["interval", 0.7574],
  ])("of 5 annotators and 40 items is, %s, %f", (metric, value) => {
    expect(alpha({ ratings: hayesKrippendorff2007, rows: "items", metric }).value).toBeCloseTo(value, 4);
  });

  it("of Meg and Owen is 0.095", () => {
    expect(alpha({ ratings: megAndOwen })).toMatchObject({ value: expect.closeTo(0.0952, 4), metric: "nominal" });
  });

  // fast-krippendorff, doctest.
  it("of Wikipedia's example is 0.691 nominal and 0.811 interval", () => {
    expect(alpha({ ratings: wikipediaAlpha }).value).toBeCloseTo(0.691358, 6);
    expect(alpha({ ratings: wikipediaAlpha, metric: "interval" }).value).toBeCloseTo(0.810845, 6);
  });

  it("has no value, and not 1, where one category only was ever used", () => {
    const because = "only one category was ever used: there is nothing to tell agreement from chance by";
    expect(
      alpha({
        ratings: [
          ["keep", "keep"],
          ["keep", "keep"],
        ],
      }),
    ).toEqual({ value: null, n: 2, because, metric: "nominal" });
  });

  it("counts only categories that could have been agreed on", () => {
    expect(
      alpha({
        ratings: [
          ["keep", "keep", "drop"],
          ["keep", "keep", null],
        ],
      }).value,
    ).toBeNull();
  });

  it("refuses words as intervals, and negative numbers as ratios", () => {
    expect(() =>
      alpha({
        ratings: [
          ["a", "b"],
          ["b", "a"],
        ],
        metric: "interval",
      }),
    ).toThrow("must all be numbers");
    expect(() =>
      alpha({
        ratings: [
          [-1, 2],
          [1, 2],
        ],
        metric: "ratio",
      }),
    ).toThrow("must not be below 0");
  });
});
