import { describe, expect, it } from "vitest";
import { activeRules, seedRules, unknownRules } from "./index";
import { language } from "./language";
import { maxLength } from "./max-length";
import { minWords } from "./min-words";

const seed = (text: string, code = "en", confidence = 1) => ({ text, language: { code, confidence } });

describe("the length rule", () => {
  const rule = maxLength.activate({ characters: 5 });
  it("keeps a text of exactly the length", () => expect(rule.check(seed("abcde"))).toBeNull());
  it("removes one character more, and says how long it is", () => expect(rule.check(seed("abcdef"))).toBe("6 characters"));
  it("counts an emoji as one character, as Python does", () => expect(rule.check(seed("🌲🌲🌲🌲🌲"))).toBeNull());
});

describe("the words rule", () => {
  const rule = minWords.activate({ words: 5 });
  it("keeps five words", () => expect(rule.check(seed("Why do cats purr loudly?"))).toBeNull());
  it("removes four", () => expect(rule.check(seed("Why do cats purr?"))).toBe("4 words"));
  it("counts each character of scripts without spaces", () => expect(rule.check(seed("为什么猫会叫"))).toBeNull());
});

describe("the language rule", () => {
  const rule = language.activate({ language: "en", confidence: 0.5 });
  it("keeps English", () => expect(rule.check(seed("x", "en", 0.9))).toBeNull());
  it("removes what is surely another language", () => expect(rule.check(seed("x", "fr", 0.93))).toBe("French, confidence 0.93"));
  it("keeps what is taken for another language without confidence", () =>
    expect(rule.check(seed("How do I tie a tie?", "eo", 0.44))).toBeNull());
  it("keeps where nobody asked", () => expect(rule.check({ text: "x", language: null })).toBeNull());
});

describe("the registry of seed rules", () => {
  it("has every rule on, with its defaults, where nothing is said", () => {
    expect(activeRules({}).map((rule) => rule.describe())).toEqual([
      "At most 200 characters",
      "At least 5 words",
      "In English: removed only where another language is at least 0.5 sure",
    ]);
  });

  it("leaves out a rule that is off, and takes a threshold as typed", () => {
    const rules = activeRules({ max_length: { isOn: false, values: {} }, min_words: { isOn: true, values: { words: "3" } } });
    expect(rules.map(({ id }) => id)).toEqual(["min_words", "language"]);
    expect(rules[0]?.describe()).toBe("At least 3 words");
  });

  it.each([
    ["max_length", { characters: 0 }],
    ["min_words", { words: 2.5 }],
    ["language", { confidence: 1.5 }],
    ["language", { language: "english" }],
  ])("refuses %s with %j", (id, values) => {
    expect(() => activeRules({ [id]: { isOn: true, values } })).toThrow();
  });

  it("names settings that are no rule, and has no two rules of one id", () => {
    expect(unknownRules({ max_length: { isOn: true, values: {} }, politeness: { isOn: true, values: {} } })).toEqual(["politeness"]);
    expect(new Set(seedRules.map(({ id }) => id)).size).toBe(seedRules.length);
  });
});
