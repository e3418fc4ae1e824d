import { describe, expect, it } from "vitest";
import { characterFrequency } from "./character-frequency";

const found = (character: string, answer: string, bounds: { atLeast?: number; atMost?: number }) =>
  characterFrequency.verify(answer, { character, ...bounds });

describe("How often a character occurs", () => {
  it("counts signs, and points at those beyond the bound", () => {
    expect(found(",", "a, b, c", { atMost: 1 })).toEqual({
      satisfied: false,
      evidence: '2 uses of ",", at most 1',
      spans: [{ start: 4, end: 5 }],
    });
  });

  it.each([
    ["É", "é É e", { atLeast: 2 }, true],
    ["]", "[a] [b]", { atLeast: 3 }, false],
    ["-", "well-known", { atMost: 0 }, false],
    ["産", "産業と産物", { atLeast: 2 }, true],
    ["😀", "😀😀", { atMost: 1 }, false],
  ])("%s in %s within %j: %s", (character, answer, bounds, satisfied) => {
    expect(found(character, answer, bounds).satisfied).toBe(satisfied);
  });
});
