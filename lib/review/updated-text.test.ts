import { describe, expect, it } from "vitest";
import { updatedText } from "./updated-text";
import { wordsInText } from "./words-in-text";

const text = "Plan a week in Lisbon for two families. Use no more than 150 words. Answer in bullet points.";

describe("The text after a constraint was added", () => {
  it("says it at the end, as a sentence", () => {
    expect(updatedText("Explain tides", { kind: "added", sentence: "use at most 80 words" })).toBe("Explain tides. Use at most 80 words.");
  });

  it("goes on with the list that the text ends with", () => {
    expect(updatedText("Explain tides:\n1. Be brief.\n2. Use examples.", { kind: "added", sentence: "Name a source." })).toBe(
      "Explain tides:\n1. Be brief.\n2. Use examples.\n3. Name a source.",
    );
  });

  it("starts a new paragraph after code", () => {
    expect(updatedText("Explain:\n```\nx = 1\n```", { kind: "added", sentence: "Be brief." })).toBe(
      "Explain:\n```\nx = 1\n```\n\nBe brief.",
    );
  });

  it("stays as it is where it says so already", () => {
    expect(updatedText("Explain tides. Be brief.", { kind: "added", sentence: "Be brief." })).toBeNull();
  });
});

describe("The text after a constraint was removed", () => {
  const removed = (of: string, constraint: string) => updatedText(of, { kind: "removed", words: wordsInText(of, constraint) });

  it("loses the sentence that said nothing else", () => {
    expect(removed(text, "No more than 150 words")).toBe("Plan a week in Lisbon for two families. Answer in bullet points.");
    expect(removed(text, "Answer in bullet points")).toBe("Plan a week in Lisbon for two families. Use no more than 150 words.");
  });

  it("loses only the words where the sentence says more", () => {
    expect(
      removed("Describe the old harbour of Lisbon, with its ships and traders, in three short paragraphs.", "In three short paragraphs"),
    ).toBe("Describe the old harbour of Lisbon, with its ships and traders.");
  });

  it("loses a list item with its marker", () => {
    expect(removed("Explain tides:\n- Be brief.\n- Use no more than 80 words.", "No more than 80 words")).toBe(
      "Explain tides:\n- Be brief.",
    );
  });

  it("is unknown where the text does not say it", () => {
    expect(updatedText(text, { kind: "removed", words: null })).toBeNull();
  });
});

describe("The text after a constraint was changed", () => {
  const changed = (of: string, before: string, after: string) =>
    updatedText(of, { kind: "changed", before, after, words: wordsInText(of, before) });

  it("exchanges the number where it stands", () => {
    expect(changed(text, "No more than 150 words.", "No more than 120 words.")).toBe(
      "Plan a week in Lisbon for two families. Use no more than 120 words. Answer in bullet points.",
    );
  });

  it("exchanges a word where it stands", () => {
    expect(changed("Explain tides. Reply entirely in French.", "Reply in French.", "Reply in German.")).toBe(
      "Explain tides. Reply entirely in German.",
    );
  });

  it("puts the new sentence where the old one stood", () => {
    expect(changed(text, "Answer in bullet points.", "Write one table with 3 columns.")).toBe(
      "Plan a week in Lisbon for two families. Use no more than 150 words. Write one table with 3 columns.",
    );
  });

  it("says it at the end where the text never did", () => {
    expect(updatedText("Explain tides.", { kind: "changed", before: "Be brief.", after: "Use 80 words.", words: null })).toBe(
      "Explain tides. Use 80 words.",
    );
  });
});
