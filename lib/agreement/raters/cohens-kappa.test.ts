import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";

const cohen1960 = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
];

describe("Cohen's kappa", () => {
  // Cohen (1960), p. 45 and p. 37; Artstein & Poesio (2008), table 1; Gwet (2002); Feinstein & Cicchetti (1990); Gwet (2008).
  it.each([
    [cohen1960, 0.491525],
    [
      [
        [25, 12, 3],
        [13, 2, 15],
        [12, 16, 2],
      ],
      -0.092308,
    ],
    [
      [
        [20, 20],
        [10, 50],
      ],
      0.347826,
    ],
    [
      [
        [118, 5],
        [2, 0],
      ],
      -0.023392,
    ],
    [
      [
        [40, 9],
        [6, 45],
      ],
      0.699519,
    ],
    [
      [
        [80, 10],
        [5, 5],
      ],
      0.318182,
    ],
  ])("of %j is %f", (table, kappa) => {
    expect(evaluate("cohen-kappa", { table }).value).toBeCloseTo(kappa, 6);
  });

  it("tells the highest value that the margins allow", () => {
    expect(evaluate("cohen-kappa", { table: cohen1960 }).maximum).toBeCloseTo(0.831, 3);
  });

  // By hand: 1 - observed / expected disagreement is 9/25, 7/11 and 5/6.
  it("names its weights, which change it", () => {
    const graded = {
      ratings: [
        [1, 2, 3, 4, 5, 3, 2, 4],
        [1, 3, 3, 5, 4, 2, 2, 4],
      ],
    };
    expect(evaluate("cohen-kappa", graded)).toMatchObject({ weights: "none", value: expect.closeTo(0.36, 9) });
    expect(evaluate("cohen-kappa", { ...graded, weights: "linear" })).toMatchObject({
      weights: "linear",
      value: expect.closeTo(7 / 11, 9),
    });
    expect(evaluate("cohen-kappa", { ...graded, weights: "quadratic" })).toMatchObject({
      weights: "quadratic",
      value: expect.closeTo(5 / 6, 9),
    });
  });

  it("leaves out what one of the two did not rate", () => {
    const whole = evaluate("cohen-kappa", {
      ratings: [
        ["a", "b", "a"],
        ["a", "b", "b"],
      ],
    });
    expect(
      evaluate("cohen-kappa", {
        ratings: [
          ["a", null, "b", "a"],
          ["a", "b", "b", "b"],
        ],
      }),
    ).toEqual(whole);
  });

  it("refuses more than two annotators", () => {
    const because = "Cohen's kappa is for two annotators, and there are 3";
    expect(evaluate("cohen-kappa", { ratings: [["a"], ["a"], ["b"]] })).toEqual({ value: null, n: 0, because, weights: "none" });
  });

  it("has no value when both annotators only ever said keep", () => {
    const { value, because } = evaluate("cohen-kappa", {
      ratings: [
        ["keep", "keep"],
        ["keep", "keep"],
      ],
    });
    expect(value).toBeNull();
    expect(because).toContain("only one category was ever used");
  });

  it("refuses to weight words whose order nobody gave", () => {
    const words = {
      ratings: [
        ["low", "high"],
        ["low", "mid"],
      ],
      weights: "linear",
    };
    expect(() => evaluate("cohen-kappa", words)).toThrow("list them here from lowest to highest");
    expect(evaluate("cohen-kappa", { ...words, categories: ["low", "mid", "high"] }).distances).toBe("places in the list of categories");
  });
});
