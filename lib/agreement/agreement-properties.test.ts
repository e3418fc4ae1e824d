import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";

const coefficients = [
  "percent-agreement",
  "krippendorff-alpha",
  "gwet-ac1",
  "generalised-fleiss-kappa",
  "conger-kappa",
  "brennan-prediger",
  "cohen-kappa",
  "scott-pi",
];
const rating = fc.constantFrom("a", "b", "c", null);
/** Two annotators, so that every coefficient applies. */
const twoAnnotators = fc
  .integer({ min: 1, max: 12 })
  .chain((items) => fc.array(fc.array(rating, { minLength: items, maxLength: items }), { minLength: 2, maxLength: 2 }));

const coefficient = (id: string, ratings: readonly (readonly (string | null)[])[]): number | null => evaluate(id, { ratings }).value;
const same = (one: number | null, other: number | null) =>
  one === null || other === null ? expect(one).toBe(other) : expect(one).toBeCloseTo(other, 9);

describe.each(coefficients)("%s", (id) => {
  it("is a finite number of at most 1, or a refusal with its reason", () => {
    fc.assert(
      fc.property(twoAnnotators, (ratings) => {
        const { value, n, because } = evaluate(id, { ratings });
        if (value === null) expect(because).toEqual(expect.any(String));
        else expect(Number.isFinite(value) && value <= 1 + 1e-12).toBe(true);
        expect(n).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("does not depend on the order of items or annotators", () => {
    fc.assert(
      fc.property(twoAnnotators, (ratings) => {
        same(
          coefficient(id, ratings),
          coefficient(
            id,
            ratings.map((row) => [...row].reverse()),
          ),
        );
        same(coefficient(id, ratings), coefficient(id, [...ratings].reverse()));
      }),
    );
  });

  it("does not depend on what the labels are called", () => {
    const renamed: Record<string, string> = { a: "z", b: "x", c: "y" };
    fc.assert(
      fc.property(twoAnnotators, (ratings) => {
        same(
          coefficient(id, ratings),
          coefficient(
            id,
            ratings.map((row) => row.map((label) => (label === null ? null : (renamed[label] ?? null)))),
          ),
        );
      }),
    );
  });

  it("is 1 where all agree on at least two categories", () => {
    const row = ["a", "b", "a", "c"];
    expect(coefficient(id, [row, row])).toBeCloseTo(1, 12);
  });
});
