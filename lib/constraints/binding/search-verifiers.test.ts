import { describe, expect, it } from "vitest";
import { searchVerifiers } from "./search-verifiers";

describe("searchVerifiers", () => {
  it("fills in the parameters that are typed", () => {
    expect(searchVerifiers("max 150 words")[0]).toEqual({
      verifierId: "word-count-at-most",
      title: "At most so many words",
      category: "Number",
      sentence: "Use at most 150 words.",
      params: { words: 150 },
    });
  });

  it("lists the kinds about one thing", () => {
    expect(
      searchVerifiers("table")
        .slice(0, 3)
        .map(({ verifierId }) => verifierId),
    ).toContain("table");
  });

  it("finds a kind by the beginning of a word", () => {
    expect(searchVerifiers("quest").map(({ verifierId }) => verifierId)).toContain("question-count");
  });

  it("says of kinds without parameters that none are missing", () => {
    expect(searchVerifiers("capitals only")[0]).toMatchObject({ verifierId: "upper-case", params: {} });
  });

  it("offers the beginning of the registry where nothing is typed", () => {
    expect(searchVerifiers("", 3).map(({ verifierId }) => verifierId)).toEqual(["bullet-list", "numbered-list", "checklist"]);
  });

  it("offers nothing for words that no kind knows", () => {
    expect(searchVerifiers("zzzyx")).toEqual([]);
  });
});
