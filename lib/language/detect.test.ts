import { describe, expect, it } from "vitest";
import { loadLanguageDetector } from "./detect";

describe("detecting a language", async () => {
  const detect = await loadLanguageDetector();

  it.each([
    ["What is the capital of France and why did it move?", "en"],
    ["Bonjour tout le monde, comment ça va ?", "fr"],
    ["Wie wird das Wetter morgen in Hamburg?", "de"],
    ["东京的人口是多少？", "zh"],
  ])("%s", (text, code) => expect(detect(text)?.code).toBe(code));

  it("reads past the first line", () => {
    expect(detect("1\nПочему небо голубое и что такое радуга?")?.code).toBe("ru");
  });

  it("is unsure of short English, which is why a confidence is asked for", () => {
    const found = detect("How do I tie a tie?");
    expect(found?.code).not.toBe("en");
    expect(found?.confidence).toBeLessThan(0.5);
  });

  it("is never surer than 1", () =>
    expect(detect("This is quite a long and very plainly English sentence about trees.")?.confidence).toBeLessThanOrEqual(1));
});
