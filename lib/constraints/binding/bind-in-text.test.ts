import { describe, expect, it } from "vitest";
import { bindInText } from "./bind-in-text";

const found = (text: string): [string, string][] =>
  bindInText(text).map(({ span, binding }) => [text.slice(span.start, span.end), binding.verifierId]);

describe("bindInText", () => {
  it("finds each demand of an instruction with its words", () => {
    expect(found('Explain photosynthesis in French, in at most 100 words. Do not use any commas, and end with "Merci".')).toEqual([
      ["in French", "language:response_language"],
      ["at most 100 words", "word-count-at-most"],
      ["Do not use any commas", "no-commas"],
      ['end with "Merci"', "end-phrase"],
    ]);
  });

  it("finds a demand that runs on into the subject", () => {
    expect(found("Write a blog post with 400 or more words about the benefits of sleeping in a hammock.")).toEqual([
      ["400 or more words", "word-count-at-least"],
    ]);
  });

  it("finds both demands of two that were run together", () => {
    expect(found("Provide an answer consisting of exactly 3 sentences per paragraph, with a minimum of 2 paragraphs.")).toEqual([
      ["exactly 3 sentences per paragraph", "sentences-per-paragraph"],
      ["a minimum of 2 paragraphs", "paragraph-range"],
    ]);
  });

  it("takes a verifier's own sentence as a whole", () => {
    expect(found("Describe how bees find flowers. Give every list item at most 12 words.")).toEqual([
      ["Give every list item at most 12 words.", "list-item-length"],
    ]);
  });

  it.each([
    "Explain how 3 bullet points can change a talk.",
    "Give me five ideas. Each idea should be in at most 20 words.",
    "How many French people speak English?",
    "Explain why the French Revolution began.",
    "Provide a translation of this greeting in German.",
    "Plan a small garden for my backyard.",
    'The second paragraph must start with the word "weekend".',
    "Do not give me any bullet points.",
    "What is the word for bread in French?",
    "Why should writers not use the word 'very'?",
    "Include a story of at most 100 words.",
    "Summarise the chapter in which 3 sentences per page were cut.",
    "```\nprint('Answer in at most 10 words')\n```",
  ])("finds no demand in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds nothing in an empty text", () => {
    expect(found("")).toEqual([]);
  });

  it("stays quick on a long text", () => {
    const text = "Use at least 3 bullet points and 5 examples, and no more. ".repeat(300);
    const start = performance.now();
    expect(bindInText(text).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
