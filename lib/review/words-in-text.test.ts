import { describe, expect, it } from "vitest";
import { sentenceAround, shareOf, wordsInText } from "./words-in-text";

const text =
  "Plan a week in Lisbon for two families. Use no more than 150 words. Write for readers who have never travelled abroad, please.";
const said = (constraint: string) => {
  const place = wordsInText(text, constraint);
  return place && text.slice(place.start, place.end);
};

describe("Where a text says a constraint", () => {
  it("is where it repeats the words, in any case", () => {
    expect(said("No more than 150 words.")).toBe("no more than 150 words");
  });

  it("is the stretch of the sentence that shares its words", () => {
    expect(said("For first-time travellers: readers who never travelled abroad")).toBe("readers who have never travelled abroad");
  });

  it("knows that two is 2", () => {
    expect(said("2 families")).toBe("two families");
  });

  it("is nowhere when the text does not say it", () => {
    expect(said("Mention the weather in every paragraph")).toBeNull();
    expect(said("and")).toBeNull();
    expect(wordsInText("", "No more than 150 words")).toBeNull();
  });

  it("stands in a sentence of which it may be the most", () => {
    const place = wordsInText(text, "No more than 150 words") ?? { start: 0, end: 0 };
    const sentence = sentenceAround(text, place);
    expect(text.slice(sentence.start, sentence.end)).toBe("Use no more than 150 words.");
    expect(shareOf(text, sentence, place)).toBe(1);
  });
});
