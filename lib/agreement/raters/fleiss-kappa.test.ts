import { describe, expect, it } from "vitest";
import { fleiss1971, krippendorff2011, wikipediaFleiss } from "@/lib/testing/published-ratings";
import { evaluate } from "@/lib/testing/statistics";

describe("Fleiss' kappa", () => {
  it("of Fleiss' own 30 patients is 0.430", () => {
    const { value, n, observed, expected } = evaluate("fleiss-kappa", { counts: fleiss1971 });
    expect([value, n, observed, expected]).toEqual([
      expect.closeTo(0.430245, 6),
      30,
      expect.closeTo(0.555556, 6),
      expect.closeTo(0.219938, 6),
    ]);
  });

  // By hand from his table and formula, for depression (46 / 130 - 26 / 180) / (154 / 180). Fleiss (1971) himself prints .248, .248,
  // .517, .470 and .565, which do not follow exactly from the table.
  it("tells each category's own", () => {
    const { categories } = evaluate("fleiss-kappa", {
      counts: fleiss1971,
      categories: ["depression", "personality", "schizophrenia", "neurosis", "other"],
    });
    expect(categories).toEqual({
      depression: { value: expect.closeTo(0.245, 3), n: 30 },
      personality: { value: expect.closeTo(0.245, 3), n: 30 },
      schizophrenia: { value: expect.closeTo(0.52, 3), n: 30 },
      neurosis: { value: expect.closeTo(0.471, 3), n: 30 },
      other: { value: expect.closeTo(0.566, 3), n: 30 },
    });
  });

  it("of Wikipedia's example is 0.210", () => {
    const { value, observed, expected } = evaluate("fleiss-kappa", { counts: wikipediaFleiss });
    expect([value, observed, expected]).toEqual([expect.closeTo(0.209931, 6), expect.closeTo(0.378022, 6), expect.closeTo(0.212755, 6)]);
  });

  it("refuses unequal numbers of ratings instead of padding them", () => {
    const because = "Fleiss' kappa needs the same number of ratings for every item, and they have 1 to 4: use Krippendorff's alpha";
    expect(evaluate("fleiss-kappa", { ratings: krippendorff2011 })).toEqual({ value: null, n: 12, because });
  });

  it("has no value where one category only was used, nor has a category nobody used", () => {
    expect(evaluate("fleiss-kappa", { counts: [[3], [3]] }).value).toBeNull();
    const { categories } = evaluate("fleiss-kappa", {
      counts: [
        [3, 0, 0],
        [1, 2, 0],
      ],
    });
    expect(categories[3]).toEqual({ value: null, n: 2, because: "nobody used this category" });
  });
});
