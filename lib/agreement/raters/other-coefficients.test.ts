import { describe, expect, it } from "vitest";
import { fleiss1971, gwet2014 } from "@/lib/testing/published-ratings";
import { evaluate } from "@/lib/testing/statistics";

// irrCAC on cac.raw4raters: fleiss.kappa.raw, conger.kappa.raw, bp.coeff.raw.
describe("Fleiss' kappa generalised to gaps", () => {
  it("of Gwet's ratings is 0.761, from 0.424", () => {
    const { value, interval } = evaluate("generalised-fleiss-kappa", { ratings: gwet2014 });
    expect([value, interval]).toEqual([expect.closeTo(0.76117, 5), [expect.closeTo(0.42438, 5), 1]]);
  });

  it("equals Fleiss' own where there are none", () => {
    expect(evaluate("generalised-fleiss-kappa", { counts: fleiss1971 }).value).toBeCloseTo(0.430245, 6);
  });
});

describe("Conger's kappa", () => {
  it("of Gwet's ratings is 0.763", () => {
    expect(evaluate("conger-kappa", { ratings: gwet2014 })).toMatchObject({
      value: expect.closeTo(0.763, 3),
    });
  });

  it("equals Cohen's kappa for two annotators", () => {
    expect(
      evaluate("conger-kappa", {
        table: [
          [20, 20],
          [10, 50],
        ],
      }).value,
    ).toBeCloseTo(0.347826, 6);
  });

  it("refuses counts, which do not say whose ratings they are", () => {
    expect(() => evaluate("conger-kappa", { counts: [[1, 2]] })).toThrow("does not say whose ratings they are");
  });
});

describe("Brennan and Prediger's coefficient", () => {
  it("of Gwet's ratings is 0.773", () => {
    expect(evaluate("brennan-prediger", { ratings: gwet2014 }).value).toBeCloseTo(0.773, 3);
  });

  it("has no value where one category only was used", () => {
    expect(evaluate("brennan-prediger", { ratings: [["a"], ["a"]] }).value).toBeNull();
  });
});
