import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { describeWith } from "../engine";
import { verifiers } from "../index";
import { bindByRules } from "./bind";

const bound = (verifierId: string, params: unknown = {}) => ({ state: "bound", verifierId, params });

describe("bindByRules", () => {
  it.each([
    ["no more than 10 words", bound("word-count-at-most", { words: 10 })],
    ["Maximum 150 words", bound("word-count-at-most", { words: 150 })],
    ["between 100 and 150 words", bound("word-count-between", { atLeast: 100, atMost: 150 })],
    ["Must be 200-300 words long", bound("word-count-between", { atLeast: 200, atMost: 300 })],
    ["Write at least one hundred and at most two hundred words", bound("word-count-between", { atLeast: 100, atMost: 200 })],
    ["Keep your answer under 100 words.", bound("word-count-at-most", { words: 99 })],
    ["Do not exceed 50 words", bound("word-count-at-most", { words: 50 })],
    ["400 or more words", bound("word-count-at-least", { words: 400 })],
    ["about 100 words", bound("word-count-between", { atLeast: 90, atMost: 110 })],
    ["Limit your response to 3 paragraphs", bound("paragraph-range", { atMost: 3 })],
    ["Respond with 3 paragraphs", bound("paragraph-count", { paragraphs: 3 })],
    ["The answer must follow constraint Respond with 3 paragraphs.", bound("paragraph-count", { paragraphs: 3 })],
    ["Your response should contain less than 6 sentences", bound("sentence-range", { atMost: 5 })],
    ["exactly 3 sentences per paragraph", bound("sentences-per-paragraph", { sentences: 3 })],
    ["Every sentence should have fewer than 15 words", bound("words-per-sentence-at-most", { words: 14 })],
    ["Each bullet point must be at most 20 words", bound("list-item-length", { atMost: 20 })],
    ["Respond in under 280 characters", bound("character-count-at-most", { characters: 279 })],
  ])("understands the length in %j", (text, expected) => {
    expect(bindByRules(text)).toEqual(expected);
  });

  it.each([
    ["answer in bullet points", bound("bullet-range", { atLeast: 2 })],
    ["Summarized in 3 bullet points", bound("bullet-count", { bullets: 3 })],
    ["5-7 bullet points", bound("bullet-range", { atLeast: 5, atMost: 7 })],
    ["in JSON format", bound("detectable_format:json_format")],
    ["with a title in <<>>", bound("detectable_format:title")],
    ["two different responses separated by ******", bound("combination:two_responses")],
    ["Include a table with 3 rows and 4 columns", bound("table-shape", { rows: 3, columns: 4 })],
    ["Enclose the word or phrase to be emphasized with ** on each side", bound("emphasis-marks", { mark: "**", atLeast: 1 })],
    ["Wrap the answer in double quotation marks", bound("startend:quotation")],
    ["ends with P.S.", bound("postscript")],
    ['Begin with "Hello there"', bound("start-phrase", { phrase: "Hello there" })],
    ["in French", bound("language:response_language", { language: "fr" })],
    ["all lowercase", bound("lower-case")],
    ["Write in the third person", bound("grammatical-person", { person: "third" })],
    ["No emojis", bound("no-emoji")],
  ])("understands the form in %j", (text, expected) => {
    expect(bindByRules(text)).toEqual(expected);
  });

  it.each([
    ["Do not use the word 'very'", bound("keywords:forbidden_words", { forbidden_words: ["very"] })],
    ['Do not include the words "bad", "ugly" or "poor"', bound("keywords:forbidden_words", { forbidden_words: ["bad", "ugly", "poor"] })],
    ['Include the words "sun" and "moon"', bound("keywords:existence", { keywords: ["sun", "moon"] })],
    ["Include the keyword X at least twice", bound("keywords:frequency", { keyword: "X", frequency: 2, relation: "at least" })],
    ['In your response, the word "sea" should appear 3 times', bound("keyword-count", { word: "sea", times: 3 })],
    ["Use at most 5 commas", bound("character-frequency", { character: ",", atMost: 5 })],
    ["Use no commas", bound("no-commas")],
    ['Avoid the word "utilize"', bound("keywords:forbidden_words", { forbidden_words: ["utilize"] })],
    [
      "The letter o should appear at least 6 times",
      bound("keywords:letter_frequency", { letter: "o", let_frequency: 6, let_relation: "at least" }),
    ],
    [
      "Do not include keywords field, thanks and issue",
      bound("keywords:forbidden_words", { forbidden_words: ["field", "thanks", "issue"] }),
    ],
  ])("understands the words in %j", (text, expected) => {
    expect(bindByRules(text)).toEqual(expected);
  });

  it.each([
    "No more than 5 subcategories per category",
    "one example per paragraph of at most 20 words",
    "Include a story of at most 100 words",
    "3 bullet points of at most 10 words each",
    "Answer within [100, 150] words",
    "Give the summary in 3 sentences",
    "at most 200 words in the introduction",
    "minimum 3 examples",
    "Use simple language",
    "Mention the 3 words that matter and why",
    "in French or German",
  ])("leaves to a judge what says more than it understands: %j", (text) => {
    expect(bindByRules(text)).toEqual({ state: "judged" });
  });

  it.each(["Age range", "Demographic Factors", "Lifestyle", "Gender", "Income level", "Market size", "Brand loyalty", "Family size"])(
    "tells the mere topic %j",
    (text) => {
      expect(bindByRules(text)).toEqual({ state: "topic", because: `"${text}" names a subject and asks nothing of the answer` });
    },
  );

  it.each([
    "Case study examples",
    "Use of Email Marketing",
    "Within 6 Months",
    "Anonymized data",
    "Beginner-friendly steps",
    "Formal",
    "With screenshots",
    "List format",
    "GDPR compliance",
    "Poem",
    "Optimizing for large datasets",
  ])("takes %j for no topic", (text) => {
    expect(bindByRules(text)).toEqual({ state: "judged" });
  });

  it("gives every verifier back for its own sentence, or one that says the same", () => {
    const kinds = verifiers.filter(({ family, unsupported }) => family !== "followbench" && unsupported === undefined);
    const astray = kinds.flatMap((verifier) =>
      verifier.examples.flatMap(({ params }) => {
        const sentence = describeWith(verifier, params);
        const found = bindByRules(sentence);
        if (found.state !== "bound") return [`${verifier.id}: ${sentence}`];
        const again = verifiers.find(({ id }) => id === found.verifierId);
        return again && describeWith(again, found.params) === sentence ? [] : [`${verifier.id}: ${sentence}`];
      }),
    );
    expect(astray).toEqual([]);
  });

  it.skipIf(!existsSync("../shared/data/conifer_samples/03_constraint_list.json"))(
    "tells demands among the sample constraints (skipped where they are absent)",
    () => {
      const lists = z
        .record(z.string(), z.record(z.string(), z.array(z.string())))
        .parse(JSON.parse(readFileSync("../shared/data/conifer_samples/03_constraint_list.json", "utf8")));
      const asked = Object.values(lists).flatMap((list) =>
        Object.entries(list)
          .filter(([category]) => /format/i.test(category))
          .flatMap(([, texts]) => texts),
      );
      expect(asked.filter((text) => bindByRules(text).state === "topic")).toEqual([]);
    },
  );

  it("stays quick on hostile constraints", () => {
    const hostile = [
      "at least ".repeat(50),
      '"'.repeat(400),
      "no ".repeat(160),
      "use the word ".repeat(35),
      "1 ".repeat(240),
      "in in in ".repeat(50),
    ];
    const start = performance.now();
    expect(hostile.map((text) => bindByRules(text).state)).toEqual(hostile.map(() => "judged"));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
