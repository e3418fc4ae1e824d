import { describe, expect, it } from "vitest";
import { gwet2014, hayesKrippendorff2007, krippendorff2011 } from "@/lib/testing/published-ratings";
import { evaluate } from "@/lib/testing/statistics";

describe("Gwet's AC1", () => {
  // Gwet (2002, 2008); Cohen (1960); Feinstein & Cicchetti (1990).
  it.each([
    [
      [
        [118, 5],
        [2, 0],
      ],
      0.940776,
    ],
    [
      [
        [8, 1],
        [0, 1],
      ],
      0.865772,
    ],
    [
      [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      0.575972,
    ],
    [
      [
        [25, 12, 3],
        [13, 2, 15],
        [12, 16, 2],
      ],
      -0.04797,
    ],
    [
      [
        [40, 9],
        [6, 45],
      ],
      0.700748,
    ],
    [
      [
        [80, 10],
        [5, 5],
      ],
      0.808,
    ],
  ])("of %j is %f", (table, value) => {
    expect(evaluate("gwet-ac1", { table }).value).toBeCloseTo(value, 5);
  });

  // irrCAC, gwet.ac1.raw(cac.raw4raters).
  it("takes gaps, and tells its standard error and interval", () => {
    const { value, n, standardError, interval } = evaluate("gwet-ac1", { ratings: gwet2014 });
    expect([value, n, standardError]).toEqual([expect.closeTo(0.775444, 6), 11, expect.closeTo(0.143, 3)]);
    expect(interval).toEqual([expect.closeTo(0.46081, 5), 1]);
  });

  it("of 5 annotators and 40 items is 0.509", () => {
    expect(evaluate("gwet-ac1", { ratings: hayesKrippendorff2007, rows: "items" }).value).toBeCloseTo(0.509349, 6);
  });

  it("counts categories that are listed and that nobody used", () => {
    const used = evaluate("gwet-ac1", {
      ratings: [
        ["a", "b"],
        ["a", "a"],
      ],
    });
    const listed = evaluate("gwet-ac1", {
      ratings: [
        ["a", "b"],
        ["a", "a"],
      ],
      categories: ["a", "b", "c"],
    });
    expect([used.expected, listed.expected]).toEqual([0.375, 0.1875]);
  });

  it("has no value where one category only was used", () => {
    expect(evaluate("gwet-ac1", { ratings: [["a"], ["a"]] })).toMatchObject({ value: null, n: 1 });
  });
});

describe("Gwet's AC2", () => {
  // irrCAC on cac.raw4raters.
  it.each([
    ["linear", 0.859],
    ["ordinal", 0.899],
    ["quadratic", 0.914],
  ])("on the same ratings is, with %s weights, %f", (weights, value) => {
    expect(evaluate("gwet-ac2", { ratings: krippendorff2011, weights })).toMatchObject({ value: expect.closeTo(value, 3), weights });
  });

  it("refuses to be computed without naming the weights", () => {
    expect(() => evaluate("gwet-ac2", { ratings: krippendorff2011 })).toThrow("weights");
  });
});
