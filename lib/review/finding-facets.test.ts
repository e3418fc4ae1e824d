import { describe, expect, it } from "vitest";
import { findingFacets } from "./finding-facets";

const groups = [
  { status: "open", check: "leaked-words", severity: "error", level: 1, count: 3 },
  { status: "open", check: "leaked-words", severity: "error", level: 2, count: 2 },
  { status: "open", check: "not-in-text", severity: "warning", level: 1, count: 7 },
  { status: "open", check: "missing-level", severity: "warning", level: null, count: 1 },
  { status: "dismissed", check: "leaked-words", severity: "error", level: 1, count: 4 },
] as const;

describe("the counts beside a list of findings", () => {
  it("are of the filter, and of each choice with its own part left aside", () => {
    expect(findingFacets(groups, { status: "open", check: "leaked-words", level: 1 })).toEqual({
      total: 3,
      byStatus: { open: 3, repaired: 0, dismissed: 4 },
      byCheck: [
        { check: "not-in-text", severity: "warning", count: 7 },
        { check: "leaked-words", severity: "error", count: 3 },
      ],
      byLevel: [
        { level: 1, count: 3 },
        { level: 2, count: 2 },
      ],
    });
  });

  it("put findings about whole chains last", () => {
    expect(findingFacets(groups, { status: "open" }).byLevel.map(({ level }) => level)).toEqual([1, 2, null]);
  });

  it("are nothing where nothing was found", () => {
    const none = { total: 0, byStatus: { open: 0, repaired: 0, dismissed: 0 }, byCheck: [], byLevel: [] };
    expect(findingFacets([], { status: "open" })).toEqual(none);
  });
});
