import { describe, expect, it } from "vitest";
import { benjaminiYekutieli } from "./benjamini-yekutieli";
import { chiSquareAbove, fairCoinTwoSided, logGamma, normalBeyond, regularisedBeta, studentBelow, studentQuantile } from "./distributions";

// scipy 1.17.1
describe("Distributions", () => {
  it("Student's t", () => {
    expect(studentBelow(2.5, 7)).toBeCloseTo(0.9795038907071235, 12);
    expect(studentBelow(-0.3, 29)).toBeCloseTo(0.3831585466644839, 12);
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228138851986274, 9);
  });

  it("the chi-square of one degree and the normal, far into the tail", () => {
    expect(chiSquareAbove(3.84)).toBeCloseTo(0.05004352124870519, 12);
    expect(chiSquareAbove(25) / 5.733031437583875e-7).toBeCloseTo(1, 9);
    expect(normalBeyond(6) / 1.973175290075389e-9).toBeCloseTo(1, 9);
  });

  it("the gamma and beta functions", () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5723649429247004, 12);
    expect(logGamma(100.25)).toBeCloseTo(360.2845596377643, 10);
    expect(regularisedBeta(0.3, [2.5, 4])).toBeCloseTo(0.3521975859067672, 12);
  });

  it("a fair coin's uneven falls", () => {
    expect(fairCoinTwoSided(5, 20)).toBeCloseTo(0.04138946533203125, 12);
    expect(fairCoinTwoSided(0, 0)).toBe(1);
    expect(fairCoinTwoSided(540, 1200)).toBeCloseTo(0.000586417673489391, 12);
  });
});

// With 3 tests the sum of 1, 1/2 and 1/3 is 11/6: limits 0.00909, 0.01818 and 0.02727 at q = 0.05.
describe("Benjamini and Yekutieli's procedure", () => {
  it("rejects up to the last p within its limit", () => {
    expect(benjaminiYekutieli([0.027, 0.5, 0.001], 0.05)).toEqual([false, false, true]);
    expect(benjaminiYekutieli([0.027, 0.02, 0.01], 0.05)).toEqual([true, true, true]);
    expect(benjaminiYekutieli([0.03, 0.03, 0.03], 0.05)).toEqual([false, false, false]);
  });
});
