import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";

const outcomes = (groups: readonly (readonly [number, number | null])[]) =>
  groups.flatMap(([many, value]) => Array.from({ length: many }, () => value));
// Agresti (2013), Categorical Data Analysis: approval of the prime minister in two surveys of the same 1,600 people.
const approval = {
  first: outcomes([
    [794, 1],
    [150, 1],
    [86, 0],
    [570, 0],
  ]),
  second: outcomes([
    [794, 1],
    [150, 0],
    [86, 1],
    [570, 0],
  ]),
};

describe("McNemar's test", () => {
  it("of Agresti's surveys has chi-square 17.36, or 16.82 corrected", () => {
    // p values: scipy 1.17.1
    expect(evaluate("mcnemar", { ...approval, test: "chi-square" })).toMatchObject({
      chiSquare: expect.closeTo(17.36, 2),
      value: expect.closeTo(3.0993e-5, 9),
      n: 1600,
    });
    expect(evaluate("mcnemar", { ...approval, test: "chi-square-corrected" })).toMatchObject({
      chiSquare: expect.closeTo(16.818, 3),
      value: expect.closeTo(4.1146e-5, 9),
    });
  });

  it("is exact unless told otherwise, and tells how large the difference is", () => {
    const found = evaluate("mcnemar", approval);
    expect(found).toMatchObject({ test: "exact", value: expect.closeTo(3.7159e-5, 9), onlyFirst: 150, onlySecond: 86, chiSquare: null });
    // By hand: 64 / 1600, standard error √(236 / 1600 - 0.04²) / 40.
    expect(found.difference).toEqual({
      value: expect.closeTo(-0.04, 10),
      n: 1600,
      interval: [expect.closeTo(-0.0587, 4), expect.closeTo(-0.0213, 4)],
    });
  });

  it("counts only items that both sides have", () => {
    expect(evaluate("mcnemar", { first: [true, false, null, true], second: [false, false, true, false] })).toMatchObject({
      n: 3,
      onlyFirst: 2,
      value: 0.5,
    });
  });

  it("refuses unpaired data", () => {
    const because = "the two sides are not on the same items: 2 and 3 of them";
    expect(evaluate("mcnemar", { first: [1, 0], second: [1, 0, 1] })).toEqual({ value: null, n: 0, because, test: "exact" });
  });

  it("has no value where the two never differ", () => {
    expect(evaluate("mcnemar", { first: [1, 0], second: [1, 0] })).toMatchObject({
      value: null,
      because: "the two never differ: there is nothing to test",
    });
  });
});
