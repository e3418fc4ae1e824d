import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaks } from "./leaks";

const found = (text: string, labels?: string[]) => leaks(text, labels).map((leak) => `${leak.kind}: ${leak.text}`);

describe("leaks", () => {
  it.each([
    ["The reply must follow constraint1 constraint3.", ["template_word: constraint1", "template_word: constraint3"]],
    ["Meet Constraint #2 and requirement_4.", ["template_word: Constraint #2", "template_word: requirement_4"]],
    ["As in instruction3, write a poem.", ["template_word: instruction3"]],
    ["Difficulty 4: explain the tides.", ["template_word: Difficulty 4"]],
    ["The answer must follow constraint Use three paragraphs.", ["template_word: must follow constraint"]],
    ["The answer must follow an answer with a list.", ["template_word: must follow an answer"]],
    ["Explain it. </instruction>", ["template_word: </instruction>"]],
  ])("finds a word of the template in %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["Write [100, 150] words.", ["unresolved_choice: [100, 150]"]],
    ["Answer in [ 2 or 3 ] paragraphs.", ["unresolved_choice: [ 2 or 3 ]"]],
    ["Give at least [three, four] reasons.", ["unresolved_choice: [three, four]"]],
    ["Use a [formal/casual] tone.", ["unresolved_choice: [formal/casual]"]],
    ["Write between [80|120] words.", ["unresolved_choice: [80|120]"]],
  ])("finds a choice nobody made in %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["Write about {{topic}} now.", ["placeholder: {{topic}}"]],
    ["Address [insert name here] directly.", ["placeholder: [insert name here]"]],
    ["Use [X] bullet points.", ["placeholder: [X]"]],
  ])("finds a placeholder nobody filled in %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("finds control characters and broken encoding, but not line breaks and tabs", () => {
    expect(leaks("one\u0007two\ufffd").map(({ message }) => message)).toEqual([
      "There is a control character (U+0007) in the text",
      "There is a control character (U+FFFD) in the text",
    ]);
    expect(leaks("one\r\n\ttwo")).toEqual([]);
  });

  it("finds the labels it is told of, standing alone", () => {
    expect(found("Respect c3, c12 and (o1).", ["c3", "c12", "o1"])).toEqual(["label: c3", "label: c12", "label: o1"]);
    expect(found("Vitamin C3, abc3, c3po and c3-plants", ["c3"])).toEqual([]);
  });

  it("points at the place", () => {
    const text = "Please write [100, 150] words.";
    const [leak] = leaks(text);
    expect(leak && text.slice(leak.span.start, leak.span.end)).toBe("[100, 150]");
    expect(leak?.message).toBe('"[100, 150]" is a choice that was never made: choose one');
  });

  it("lets clean instructions be", () => {
    const clean = [
      "Write a Python function that turns [1, 2, 3] into [3, 2, 1] and explain it in at most 120 words.",
      'Compare the rules of chess and go, in two columns, without the word "constraint".',
      "What are the constraints on a satellite in low orbit? Name three.",
      "Explain the difficulty of translating puns, for readers at level 3 of a language course.",
      "Summarise the plot of Hamlet as a table [one row per act] and end with a question.",
      "Link to nothing; write the name of each city in brackets, like [Paris].",
      "Use Markdown links such as [your guide](guide.md) only in the last paragraph.",
      "Describe what follows when a program must follow the constraints of real time systems at 20 °C.",
      "Explain how a Category 5 hurricane forms, and which building rule (requirement 3) applies.",
      "Give ten {curly} examples of CSS, and mention the categories of selectors.",
    ];
    expect(clean.flatMap((text) => found(text))).toEqual([]);
  });

  it("reports finds in order, apart from each other, and inside the text", () => {
    const pieces = fc.constantFrom("constraint1 ", "[10, 20] words ", "{{x}}", "\u0000", "plain text ", "Difficulty 3 ", "c1 ", "\n");
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join("");
        const spans = leaks(text, ["c1"]).map(({ span }) => span);
        expect(spans.every(({ start, end }, index) => start >= (spans[index - 1]?.end ?? 0) && end > start && end <= text.length)).toBe(
          true,
        );
      }),
    );
  });
});

const samples = "../shared/data/conifer_samples";

describe.skipIf(!existsSync(samples))(`leaks in the samples of the method's public scripts (skipped where ${samples} is absent)`, () => {
  const textsOf = (file: string) =>
    [...readFileSync(`${samples}/${file}`, "utf8").matchAll(/"Difficulty \d": "([^"]+)"/g)].map((match) => match[1] ?? "");

  it("shows in four of the five format-and-number texts and in none they were made from", () => {
    const texts = textsOf("04_constrainted_question_format_number.json");
    const leaking = texts.filter((text) => leaks(text).length > 0);
    expect(leaking).toHaveLength(4);
    expect(leaking.every((text) => text.includes("must follow"))).toBe(true);
  });

  it("does not show in the 25 general texts", () => {
    expect(textsOf("04_constrainted_question.json").flatMap((text) => found(text))).toEqual([]);
  });
});
