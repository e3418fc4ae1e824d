import { describe, expect, it } from "vitest";
import { normalisedList, normalisedText, wordsIn } from "./normalised";

describe("Constraints in one dress", () => {
  it.each([
    { given: "- keep it under 100 words", dressed: "Keep it under 100 words." },
    { given: "1) Keep it under 100 words.", dressed: "Keep it under 100 words." },
    { given: "(b) **Keep** it under `100` words", dressed: "Keep it under 100 words." },
    { given: "• “Name three sources”", dressed: "Name three sources." },
    { given: "  Use   JSON; no prose!  ", dressed: "Use JSON; no prose!" },
    { given: "3.5 grams at most", dressed: "3.5 grams at most." },
    { given: "限制在100字以内。", dressed: "限制在100字以内。" },
    { given: "اكتب بالعربية", dressed: "اكتب بالعربية." },
  ])("read $dressed", ({ given, dressed }) => expect(normalisedList([given])).toEqual([dressed]));

  it("leave out what is empty", () => expect(normalisedList(["- ", "", "  "])).toEqual([]));

  it("are the same when dressed twice", () => {
    const once = normalisedList(["- keep it under 100 words", "2. *Use* JSON", "“quoted” and “again”"]);
    expect(normalisedList(once)).toEqual(once);
  });
});

describe("A text in one dress", () => {
  it("has one kind of bullet and no emphasis", () =>
    expect(normalisedText("Do **this**:\r\n- one\n2. two\n\n\n\n* three")).toBe("Do this:\n• one\n• two\n\n• three"));

  it("has its words counted, in scripts without spaces by two letters each", () => {
    expect(wordsIn("Name three sources.")).toBe(3);
    expect(wordsIn("请用三句话回答")).toBe(4);
    expect(wordsIn("")).toBe(0);
  });
});
