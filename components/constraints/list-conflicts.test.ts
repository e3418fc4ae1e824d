import { describe, expect, it } from "vitest";
import { conflictsByPlace } from "./constraint-view";
import { listConflicts } from "./list-conflicts";

describe("The conflicts of a list", () => {
  it("are named by their places in the whole list, judged constraints among them", () => {
    const found = listConflicts([
      { text: "Use a formal tone", use: null },
      { text: "At most 5 words", use: { verifierId: "word-count-at-most", params: { words: 5 } } },
      { text: "At least 50 words", use: { verifierId: "word-count-at-least", params: { words: 50 } } },
    ]);
    expect(found.map(({ places }) => places)).toEqual([[1, 2]]);
    expect([...conflictsByPlace(found).keys()]).toEqual([1, 2]);
  });
});
