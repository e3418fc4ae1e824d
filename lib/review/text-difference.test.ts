import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textDifference } from "./text-difference";

describe("The difference of two texts", () => {
  it("is nothing between two empty texts", () => {
    expect(textDifference("", "")).toEqual([]);
  });

  it("marks words, not letters", () => {
    expect(textDifference("Use at most 150 words.", "Use at most 120 words.")).toEqual([
      { kind: "same", text: "Use at most " },
      { kind: "removed", text: "150" },
      { kind: "added", text: "120" },
      { kind: "same", text: " words." },
    ]);
  });

  it("gives both texts back, word for word", () => {
    const words = fc
      .array(fc.constantFrom("a ", "b", " ", "\n", "日本", "é", "؟", "x-y"), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = textDifference(before, after);
        const joined = (left: "removed" | "added") =>
          parts
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join("");
        expect(joined("added")).toBe(before);
        expect(joined("removed")).toBe(after);
      }),
    );
  });

  it("does not compare very long texts word by word", () => {
    const long = "word ".repeat(10_000);
    expect(textDifference(long, `${long}end`).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
