import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";

describe("The agreement of every two annotators", () => {
  it("comes with names, one entry for each two", () => {
    const ratings = [
      ["a", "b", "a", "b"],
      ["a", "b", "a", "a"],
      ["b", "b", null, null],
    ];
    expect(evaluate("pairwise-agreement", { ratings, names: ["Ada", "Ben", "Cy"] })).toEqual({
      annotators: ["Ada", "Ben", "Cy"],
      pairs: [
        { first: "Ada", second: "Ben", agreement: { value: 0.75, n: 4 }, kappa: expect.objectContaining({ value: 0.5, n: 4 }) },
        { first: "Ada", second: "Cy", agreement: { value: 0.5, n: 2 }, kappa: expect.objectContaining({ value: 0, n: 2 }) },
        { first: "Ben", second: "Cy", agreement: { value: 0.5, n: 2 }, kappa: expect.objectContaining({ value: 0, n: 2 }) },
      ],
    });
  });

  it("has none where two share no item", () => {
    const { pairs } = evaluate("pairwise-agreement", {
      ratings: [
        ["a", null],
        [null, "b"],
      ],
    });
    expect(pairs[0].agreement).toEqual({ value: null, n: 0, because: "no item was rated by two annotators" });
  });

  it("refuses names that do not fit", () => {
    expect(() => evaluate("pairwise-agreement", { ratings: [["a"], ["b"]], names: ["Ada"] })).toThrow("there are 2 annotators");
  });
});
