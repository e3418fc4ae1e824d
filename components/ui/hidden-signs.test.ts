import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stretchesOf } from "./hidden-signs";

const signs = (text: string) => stretchesOf(text).flatMap(({ sign }) => (sign ? [sign.short] : []));

describe("Signs nobody would see", () => {
  it("are named where they stand", () => {
    expect(stretchesOf("pay\u202e001\u202c now")).toEqual([
      { start: 0, text: "pay", sign: null },
      { start: 3, text: "\u202e", sign: { short: "RLO", name: "right-to-left override" } },
      { start: 4, text: "001", sign: null },
      { start: 7, text: "\u202c", sign: { short: "PDF", name: "end of a direction" } },
      { start: 8, text: " now", sign: null },
    ]);
  });

  it("are every bidi control, zero-width sign, control and tag", () => {
    expect(signs("\u202a\u202b\u202d\u2066\u2067\u2068\u2069\u200e\u200f\u061c")).toHaveLength(10);
    expect(signs("a\u200bb\u2060c\ufeffd\u00ade")).toEqual(["ZWSP", "WJ", "BOM", "SHY"]);
    expect(signs("a\u0007b\u001bc\u0085d")).toEqual(["0007", "001B", "0085"]);
    expect(signs("a\u{e0041}")).toEqual(["E0041"]);
  });

  it("are not the joiners that spelling and emoji need", () => {
    expect(signs("👩‍👩‍👧 می‌خواهم क्‍ष")).toEqual([]);
    expect(signs("pass\u200dword pass\u200cword")).toEqual(["ZWJ", "ZWNJ"]);
  });

  it("are not lines, tabs and ordinary spaces", () => {
    expect(signs("one\ttwo\r\nthree\u00a0four\u3000five")).toEqual([]);
  });

  it("leave the text as it is, put together again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const stretches = stretchesOf(text);
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
        for (const { start, text: letters } of stretches) expect(text.slice(start, start + letters.length)).toBe(letters);
      }),
    );
  });
});
