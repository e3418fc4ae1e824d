import { describe, expect, it } from "vitest";
import { foldCase } from "./fold-case";
import { isPythonJson } from "./json-loads";
import { isLower, isUpper, lengthOf } from "./letter-case";
import { lowered } from "./lower-case";
import { piecesBetween, splitLines, splitOnSpace } from "./split";
import { isBlank, strip, stripEndOf, stripOf } from "./strip";
import { trustedPattern } from "./trusted-pattern";
import { countWordRuns, isWordBoundary, wordRuns } from "./words";

// Every expected value is what Python 3.11 says.
describe("Python's strip", () => {
  it("removes separators and next line, but not the byte order mark", () => {
    expect(strip("\x1c \x85\xa0a b\u3000\x1f")).toBe("a b");
    expect(strip("\ufeffa\ufeff")).toBe("\ufeffa\ufeff");
    expect(strip("\u200ba\u180e")).toBe("\u200ba\u180e");
    expect(isBlank("\x1c\x1d\x1e\x1f\x85")).toBe(true);
  });

  it("removes given characters only", () => {
    expect(stripOf('""a"b"', '"')).toBe('a"b');
    expect(stripEndOf("a>> ", ">")).toBe("a>> ");
  });
});

describe("Python's splitting", () => {
  it("splits at its own white space", () => {
    expect(splitOnSpace(" a\x1cb\xa0c\ufeffd ")).toEqual(["a", "b", "c\ufeffd"]);
  });

  it("breaks lines at more than line feeds, and leaves no empty line at the end", () => {
    expect(splitLines("a\r\nb\x0bc\x1cd\x1fe\x85f\u2028g\n\nh\n")).toEqual(["a", "b", "c", "d\x1fe", "f", "g", "", "h"]);
    expect(splitLines("")).toEqual([]);
  });

  it("keeps the place of every piece", () => {
    expect(piecesBetween("a**b**", "**")).toEqual([
      { text: "a", span: { start: 0, end: 1 } },
      { text: "b", span: { start: 3, end: 4 } },
      { text: "", span: { start: 6, end: 6 } },
    ]);
  });
});

describe("Python's letters", () => {
  it("are capital where one is and none is small or in title case", () => {
    expect(isUpper("ABC 1!")).toBe(true);
    expect(isUpper("ⅣⒶ")).toBe(true);
    expect(isUpper("123")).toBe(false);
    expect(isUpper("ABǅ")).toBe(false);
    expect(isUpper("Aª")).toBe(false);
    expect(isUpper("漢字A")).toBe(true);
    expect(isUpper("𝐀")).toBe(true);
  });

  it("are small where one is and none is capital", () => {
    expect(isLower("abc 1")).toBe(true);
    expect(isLower("ⅳ")).toBe(true);
    expect(isLower("aǅ")).toBe(false);
    expect(isLower("漢字")).toBe(false);
  });

  it("are counted as code points", () => {
    expect(lengthOf("a😀\ud800b")).toBe(4);
  });
});

describe("Python's words", () => {
  it("are runs of letters, numbers and underscores of every script, without marks", () => {
    expect(countWordRuns("don't naïve_x 漢字 ½ ٣ e\u0301a 𝐀𝐁")).toBe(9);
    expect(wordRuns("a 𝐀-b")).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 4 },
      { start: 5, end: 6 },
    ]);
  });

  it("have boundaries at letters of every script", () => {
    expect(isWordBoundary("é.", 1)).toBe(true);
    expect(isWordBoundary("éa", 1)).toBe(false);
    expect(isWordBoundary("𝐀.", 2)).toBe(true);
    expect(isWordBoundary("", 0)).toBe(false);
  });
});

describe("Python's IGNORECASE", () => {
  it("takes long s, the Kelvin sign, both sigmas and every i for the plain letter", () => {
    expect(foldCase("ſK İıI")).toBe("sk iii");
    expect(foldCase("ΣΑΣ")).toBe(foldCase("ςας"));
    expect(foldCase("ß")).not.toBe(foldCase("ss"));
  });
});

describe("Python's lower", () => {
  it("leads back to the text as given where İ grew", () => {
    const lower = lowered("aİbc");
    expect(lower.text).toBe("ai̇bc");
    expect(lower.origin({ start: 3, end: 5 })).toEqual({ start: 2, end: 4 });
    expect(lower.origin({ start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
  });
});

describe("Python's json.loads", () => {
  it("takes NaN and infinities where a value may stand", () => {
    expect(isPythonJson('{"a": NaN, "b": [-Infinity, Infinity]}')).toBe(true);
    expect(isPythonJson('"NaN')).toBe(false);
    expect(isPythonJson("1NaN")).toBe(false);
    expect(isPythonJson("-NaN")).toBe(false);
    expect(isPythonJson("1Infinity")).toBe(false);
    expect(isPythonJson('{NaN: 1, "a": "b"}')).toBe(false);
  });

  it("takes half a pair, but no control character, byte order mark or very long number", () => {
    expect(isPythonJson('"\\ud800"')).toBe(true);
    expect(isPythonJson('"\t"')).toBe(false);
    expect(isPythonJson("\ufeff1")).toBe(false);
    expect(isPythonJson("7".repeat(4301))).toBe(false);
    expect(isPythonJson(`${"7".repeat(4301)}.0`)).toBe(true);
  });
});

describe("a trusted pattern", () => {
  it("knows every script and stops only at line feeds", () => {
    expect("naïve".match(trustedPattern("^\\w+$"))?.[0]).toBe("naïve");
    expect("a\rb\nc".match(trustedPattern("^.*$", "m"))?.[0]).toBe("a\rb");
    expect(trustedPattern("a$").test("a\n")).toBe(true);
    expect(trustedPattern("a$").test("a\n\n")).toBe(false);
    expect(trustedPattern("é\\b").test("éa")).toBe(false);
    expect(trustedPattern("[\\s.]x").test("\x1cx")).toBe(true);
  });
});
