import { describe, expect, it } from "vitest";
import { hayesKrippendorff2007, krippendorff2011, megAndOwen } from "@/lib/testing/published-ratings";
import { evaluate } from "@/lib/testing/statistics";

describe("Percent agreement", () => {
  // Gwet (2014); Krippendorff (2011); Hayes & Krippendorff (2007).
  it("is the mean over items of the share of agreeing pairs", () => {
    expect(evaluate("percent-agreement", { ratings: krippendorff2011 }).value).toBeCloseTo(0.8182, 4);
    expect(evaluate("percent-agreement", { ratings: megAndOwen }).value).toBeCloseTo(0.6, 10);
    expect(evaluate("percent-agreement", { ratings: hayesKrippendorff2007, rows: "items" }).value).toBeCloseTo(0.625, 10);
  });

  it("is 1 where one category only was used, for that is what was seen", () => {
    expect(
      evaluate("percent-agreement", {
        ratings: [
          ["keep", "keep"],
          ["keep", "keep"],
        ],
      }),
    ).toEqual({ value: 1, n: 2 });
  });

  it("has no value where no item was rated twice", () => {
    const because = "no item was rated by two annotators";
    expect(
      evaluate("percent-agreement", {
        ratings: [
          ["keep", null],
          [null, "drop"],
        ],
      }),
    ).toEqual({ value: null, n: 0, because });
  });
});
