import { describe, expect, it } from "vitest";
import { wordConflicts } from "./word-conflicts";

describe("wordConflicts", () => {
  it("finds two manners that exclude each other, and says why", () => {
    expect(wordConflicts(["Mention bees", "Use a formal tone", "Use casual slang"])).toEqual([
      { places: [1, 2], because: '"Use a formal tone" and "Use casual slang": one asks for a formal manner, the other for a casual one' },
    ]);
  });

  it("finds what one asks for and another forbids", () => {
    expect(wordConflicts(["Include two examples", "Do not give any examples."])).toEqual([
      { places: [0, 1], because: '"Include two examples" and "Do not give any examples": one asks for examples, the other forbids that' },
    ]);
  });

  it("finds two structures that exclude each other", () => {
    const conflicts = wordConflicts([
      "an answer with an introductory sentence, a 3-item list, and a concluding sentence",
      "exactly 3 sentences per paragraph, with a minimum of 2 paragraphs",
    ]);
    expect(conflicts.map(({ places }) => places)).toEqual([[0, 1]]);
  });

  it.each([
    ["Avoid an informal tone", "Write in a formal tone"],
    ["Do not be sarcastic", "Be polite"],
    ["No jargon", "Use plain language"],
    ["Formal for experts, casual for children", "Written for children"],
  ])("lets %j and %j stand together", (one, other) => {
    expect(wordConflicts([one, other])).toEqual([]);
  });
});
