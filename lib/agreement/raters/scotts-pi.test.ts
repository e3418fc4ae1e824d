import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";

describe("Scott's pi", () => {
  // Gwet (2008), as DKPro Agreement tests it.
  it("of Gwet's table is 0.6078", () => {
    expect(
      evaluate("scott-pi", {
        table: [
          [8, 1],
          [0, 1],
        ],
      }).value,
    ).toBeCloseTo(0.6078, 4);
  });

  it("refuses more than two annotators, naming what is for them", () => {
    expect(evaluate("scott-pi", { ratings: [["a"], ["b"], ["b"]] }).because).toBe(
      "Scott's pi is for two annotators, and there are 3: use Fleiss' kappa",
    );
  });

  it("has no value where one label only was used", () => {
    expect(evaluate("scott-pi", { table: [[9]] }).value).toBeNull();
  });
});
