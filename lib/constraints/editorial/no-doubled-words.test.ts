import { describe, expect, it } from "vitest";
import { noDoubledWords } from "./no-doubled-words";

const found = (answer: string) => noDoubledWords.verify(answer, {});

describe("No doubled words", () => {
  it("points at both words, and counts them", () => {
    expect(found("They find the  The way to to sea.")).toEqual({
      satisfied: false,
      evidence: "2 doubled words, none allowed",
      spans: [
        { start: 10, end: 18 },
        { start: 23, end: 28 },
      ],
    });
  });

  it.each([
    ["It was all all they had had.", false],
    ["She had had that that day.", true],
    ["Home. Home they went.", true],
    ["A list\nlist of trees", true],
    ["Version 2 2 of it", true],
    ["Run `the the` again", true],
    ["很 很 好", true],
  ])("%j: %s", (answer, satisfied) => {
    expect(found(answer).satisfied).toBe(satisfied);
  });
});
