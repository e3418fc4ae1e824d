import { describe, expect, it } from "vitest";
import { nearPhrasings } from "./near-phrasings";

const uses = (...texts: string[]) => texts.map((text, index) => ({ text, uses: index + 1 }));

describe("Near phrasings", () => {
  it("are pairs that say nearly the same, the most alike first", () => {
    const found = nearPhrasings(
      uses(
        "Mention at least one cost for each option.",
        "Mention one cost for each of the options.",
        "Write for readers who have never cooked.",
        "Write for a reader who has never cooked.",
        "Name a source.",
      ),
      10,
    );
    expect(found.map(({ one, other }) => [one.uses, other.uses])).toEqual([
      [3, 4],
      [1, 2],
    ]);
    expect(found.every(({ similarity }) => similarity > 0.7 && similarity < 1)).toBe(true);
  });

  it("are not wordings that differ in their parameters alone", () => {
    const same = uses('Use at most 100 words and mention "tide".', 'Use at most 250 words and mention "moon".');
    expect(nearPhrasings(same, 10)).toEqual([]);
  });

  it("are no more than asked for, and none for nothing", () => {
    const many = Array.from({ length: 40 }, (_, index) => `Describe the colour of the old lighthouse number${"x".repeat(index)} briefly.`);
    expect(nearPhrasings(uses(...many), 3)).toHaveLength(3);
    expect(nearPhrasings([], 3)).toEqual([]);
  });
});
