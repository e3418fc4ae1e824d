import { describe, expect, it } from "vitest";
import { levelPieces } from "./level-pieces";

const parts = [
  { kind: "same", text: "Explain tides. " },
  { kind: "added", text: "Use 3 points." },
] as const;

describe("levelPieces", () => {
  it("keeps the parts where nothing is marked", () => {
    expect(levelPieces(parts, null)).toEqual([
      { start: 0, text: "Explain tides. ", isAdded: false, isMarked: false },
      { start: 15, text: "Use 3 points.", isAdded: true, isMarked: false },
    ]);
  });

  it("cuts where the mark begins and ends, across parts", () => {
    expect(levelPieces(parts, { start: 8, end: 20 }).map(({ text, isMarked }) => [text, isMarked])).toEqual([
      ["Explain ", false],
      ["tides. ", true],
      ["Use 3", true],
      [" points.", false],
    ]);
  });

  it("joins to the text again, and leaves a mark beyond the text out", () => {
    const pieces = levelPieces(parts, { start: 40, end: 50 });
    expect(pieces.map(({ text }) => text).join("")).toBe("Explain tides. Use 3 points.");
    expect(pieces.some(({ isMarked }) => isMarked)).toBe(false);
  });
});
