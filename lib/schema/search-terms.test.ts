import { describe, expect, it } from "vitest";
import { characterPairs, isPrefix, scriptRuns, searchTerms } from "./search-terms";

describe("What was typed into a search box", () => {
  it("is words, words in quotes, and words that must not be there", () => {
    expect(searchTerms('tides "spring tide" -neap -"low water"')).toEqual([
      [
        { text: "tides", isPhrase: false, isNegated: false },
        { text: "spring tide", isPhrase: true, isNegated: false },
        { text: "neap", isPhrase: false, isNegated: true },
        { text: "low water", isPhrase: true, isNegated: true },
      ],
    ]);
  });

  it("parts at or, whatever its case, unless or is in quotes", () => {
    expect(searchTerms("red or blue OR green").map((group) => group.map(({ text }) => text))).toEqual([["red"], ["blue"], ["green"]]);
    expect(searchTerms('red "or" blue')).toHaveLength(1);
  });

  it("says nothing with signs alone, and has at most twelve terms", () => {
    expect(searchTerms("%% & ( )")).toEqual([]);
    expect(searchTerms("a ".repeat(40))[0]).toHaveLength(12);
  });

  it("takes the beginning of a word for enough from three characters on, never in quotes", () => {
    const prefix = (typed: string) => searchTerms(typed).flat().map(isPrefix);
    expect(prefix('te tel "tel"')).toEqual([false, true, false]);
  });
});

describe("Scripts without spaces", () => {
  it("are told from others and split into pairs", () => {
    expect(scriptRuns("GPT写作2024")).toEqual([
      { text: "GPT", isDense: false },
      { text: "写作", isDense: true },
      { text: "2024", isDense: false },
    ]);
    expect(characterPairs("望远镜")).toEqual(["望远", "远镜"]);
    expect(characterPairs("镜")).toEqual(["镜"]);
  });
});
