import { describe, expect, it } from "vitest";
import { findAll } from "./find-all";

const found = (pattern: string, text: string) => {
  const matches = findAll(pattern, text, true);
  return matches.because ?? matches.spans.map(({ start, end }) => text.slice(start, end));
};

// Every expected list is what Python 3.11's re.findall says, with IGNORECASE.
describe("looking for a pattern", () => {
  it("finds plain words in any case, with Python's folding", () => {
    expect(found("sky", "Sky ſKY")).toEqual(["Sky", "ſKY"]);
    expect(found("\\bcafé\\b", "CAFÉ cafés café")).toEqual(["CAFÉ", "café"]);
  });

  it("prefers what comes first, and takes no more than asked", () => {
    expect(found("a|ab", "ab")).toEqual(["a"]);
    expect(found("<.+?>", "<a><b>")).toEqual(["<a>", "<b>"]);
    expect(found("<.+>", "<a><b>")).toEqual(["<a><b>"]);
    expect(found("a{2,3}", "aaaaaaa")).toEqual(["aaa", "aaa"]);
    expect(found("(?:ab){,2}c", "ababababc")).toEqual(["ababc"]);
  });

  it("finds empty matches next to others", () => {
    expect(found("a*", "baac")).toEqual(["", "aa", "", ""]);
    expect(found("(a*)*", "aab")).toEqual(["aa", "", ""]);
    expect(found("", "a😀")).toEqual(["", "", ""]);
  });

  it("knows sets, ranges and categories of every script", () => {
    expect(found("[a-f-]+", "K-ABEX ſ")).toEqual(["-ABE"]);
    expect(found("[^\\W\\d_]+", "ab1_é漢")).toEqual(["ab", "é漢"]);
    expect(found("[]x]+", "]x[")).toEqual(["]x"]);
    expect(found("[K-L]", "kK")).toEqual(["k", "K"]);
    expect(found("\\d+", "12٣")).toEqual(["12٣"]);
  });

  it("knows the ends of lines and of the text", () => {
    expect(found("a$", "a\n")).toEqual(["a"]);
    expect(found("a\\Z", "a\n")).toEqual([]);
    expect(found("(?m)^a", "a\na")).toEqual(["a", "a"]);
    expect(found("a.c", "a\rc a\nc")).toEqual(["a\rc"]);
  });

  it("takes braces of another form as characters", () => {
    expect(found("a{}|b{1|c{x}", "a{} b{1 c{x}")).toEqual(["a{}", "b{1", "c{x}"]);
  });

  it.each([
    ["(", "a parenthesis is not closed"],
    [")", "a closing parenthesis is too many"],
    ["*a", "there is nothing to repeat"],
    ["a**", "a repetition is repeated"],
    ["[z-a]", "a range in brackets runs backwards"],
    ["[abc", "the pattern ends too early"],
    ["\\y", "\\y means nothing"],
    ["a{3,2}", "a repetition ends before it begins"],
    ["(a)\\1", "it looks back at one of its groups, which may take for ever"],
    ["(?=a)", "it looks around, which may take for ever"],
    ["(a{1000}){1000}", "the pattern is too large"],
  ])("says why %s cannot be searched for", (pattern, because) => {
    expect(findAll(pattern, "a", true).because).toBe(because);
  });

  it("is done in a moment with patterns that make others hang", () => {
    const text = "a".repeat(20_000);
    const start = performance.now();
    for (const pattern of ["(a+)+$x", "(a|aa)+!", "(.*a){12}!", "(a?){50}a{50}!", "([a-z]+)*[0-9]", "(x+x+)+y", "^(a*)*$b"])
      findAll(pattern, text, true);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
