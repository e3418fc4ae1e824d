import { describe, expect, it } from "vitest";
import { codeRatings } from "./ratings";

describe("Ratings", () => {
  it("come as rows of annotators, or of items when they say so", () => {
    const byAnnotator = codeRatings({
      ratings: [
        ["a", null, "b"],
        ["a", "b", "b"],
      ],
    });
    const byItem = codeRatings({
      ratings: [
        ["a", "a"],
        [null, "b"],
        ["b", "b"],
      ],
      rows: "items",
    });
    expect(byAnnotator.items).toEqual([
      [0, 0],
      [null, 1],
      [1, 1],
    ]);
    expect(byItem).toEqual(byAnnotator);
  });

  it("are ordered by number, whatever came first", () => {
    expect(codeRatings({ ratings: [[10, 9, 2]] })).toMatchObject({
      categories: ["2", "9", "10"],
      values: [2, 9, 10],
      items: [[2], [1], [0]],
    });
  });

  it("in words have an order only where the categories are listed", () => {
    expect(codeRatings({ ratings: [["low", "high"]] }).values).toBeNull();
    expect(codeRatings({ ratings: [["low", "high"]], categories: ["low", "mid", "high"] }).values).toEqual([0, 1, 2]);
  });

  it("come from a table of two annotators, or from counts per item", () => {
    expect(
      codeRatings({
        table: [
          [1, 0],
          [2, 0],
        ],
      }).items,
    ).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(
      codeRatings({
        counts: [
          [2, 1],
          [1, 0],
        ],
      }).items,
    ).toEqual([
      [0, 0, 1],
      [0, null, null],
    ]);
  });

  it("are refused with the field that is wrong", () => {
    expect(() => codeRatings({ ratings: [["a", "b"], ["a"]] })).toThrow("has 1 entries, and the first row has 2");
    expect(() => codeRatings({ ratings: [["a", "b"]], categories: ["a"] })).toThrow('does not list \\"b\\"');
    expect(() => codeRatings({ ratings: [["a"]], categories: ["a", "a"] })).toThrow("lists a category twice");
    expect(() => codeRatings({})).toThrow("give exactly one of ratings, table and counts");
    expect(() => codeRatings({ table: [[1, 2]] })).toThrow("has 2 entries, and needs 1");
  });
});
