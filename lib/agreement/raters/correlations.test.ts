import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";

// scipy 1.17.1: pearsonr, spearmanr, kendalltau on these numbers.
const first = [1, 2, 2, 3, 5, 4, 1, 5];
const second = [2, 1, 3, 3, 4, 5, 1, 5];

describe("Correlations", () => {
  it("are those of scipy", () => {
    expect(evaluate("pearson", { first, second })).toMatchObject({ value: expect.closeTo(0.8680410227, 9), n: 8 });
    expect(evaluate("pearson", { first, second }).interval).toEqual([expect.closeTo(0.4207102436, 6), expect.closeTo(0.9758196806, 6)]);
    expect(evaluate("spearman", { first, second })).toEqual({ value: expect.closeTo(0.8518518519, 9), n: 8 });
    expect(evaluate("kendall-tau-b", { first, second })).toEqual({ value: expect.closeTo(0.72, 9), n: 8 });
  });

  it("leave out what one side lacks", () => {
    expect(evaluate("pearson", { first: [1, null, 2, 3], second: [1, 5, 2, null] })).toMatchObject({ value: 1, n: 2 });
  });

  it.each(["pearson", "spearman", "kendall-tau-b"])("%s has no value where one side never changes, or with one pair", (id) => {
    expect(evaluate(id, { first: [1, 2, 3], second: [4, 4, 4] })).toEqual({
      value: null,
      n: 3,
      because: "one side has the same number throughout",
    });
    expect(evaluate(id, { first: [1], second: [4] }).value).toBeNull();
  });

  it.each(["pearson", "spearman", "kendall-tau-b"])("%s is the same the other way round, and turns with one side's sign", (id) => {
    const numbers = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(numbers, (pairs) => {
        const [one, other] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const { value } = evaluate(id, { first: one, second: other });
        fc.pre(value !== null);
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        expect(evaluate(id, { first: other, second: one }).value).toBeCloseTo(value, 9);
        expect(evaluate(id, { first: one, second: other.map((y) => -y) }).value).toBeCloseTo(-value, 9);
      }),
    );
  });

  it("refuses sides of different length", () => {
    expect(() => evaluate("pearson", { first: [1, 2], second: [1] })).toThrow("must have as many entries as first");
  });
});
