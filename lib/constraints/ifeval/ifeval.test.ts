import { beforeAll, describe, expect, it } from "vitest";
import { check, describeWith, prepareVerifiers } from "../engine";
import { verifierById } from "../index";
import { ifevalVerifiers } from "./index";

beforeAll(() => prepareVerifiers(ifevalVerifiers));

const checked = (id: string, answer: string, params: unknown) => {
  const verifier = verifierById(id);
  if (!verifier) throw new Error(`${id} is not registered`);
  return check(verifier, answer, params);
};

describe("the kinds of IFEval", () => {
  it("are 25, each under its own id", () => {
    expect(new Set(ifevalVerifiers.map(({ id }) => id)).size).toBe(25);
  });

  it.each(ifevalVerifiers.map((verifier) => [verifier.id, verifier] as const))("%s tells its examples apart", (_id, verifier) => {
    expect(verifier.examples.length).toBeGreaterThan(0);
    for (const { params, meets, breaks } of verifier.examples) {
      expect(check(verifier, meets, params).strict).toBe(true);
      expect(check(verifier, breaks, params).strict).toBe(false);
      expect(describeWith(verifier, params)).toMatch(/\S[.!?]"?$/);
    }
  });

  it("count an empty answer as broken, and one whose language cannot be told as met", () => {
    expect(checked("language:response_language", " \n", { language: "en" }).strict).toBe(false);
    expect(checked("language:response_language", "123 456", { language: "en" }).strict).toBe(true);
    expect(checked("change_case:english_capital", "123", {}).strict).toBe(false);
  });

  it("say what was counted and what was wanted, and mark what is too much", () => {
    expect(checked("length_constraints:number_words", "one two three four", { relation: "less than", num_words: 3 })).toEqual({
      strict: false,
      loose: false,
      evidence: "4 words, fewer than 3 wanted",
      spans: [{ start: 8, end: 18 }],
    });
    expect(checked("keywords:forbidden_words", "A Cat and a catalogue.", { forbidden_words: ["cat"] }).spans).toEqual([
      { start: 2, end: 5 },
    ]);
  });

  it("take a bullet's white space and the character after its star over line breaks, as the reference does", () => {
    const bullets = (answer: string) => checked("detectable_format:number_bullet_lists", answer, { num_bullets: 1 });
    expect(bullets("\n \n * one").strict).toBe(true);
    expect(bullets("*\n* one\n").strict).toBe(true);
    expect(bullets("** one\n--- two").spans).toEqual([{ start: 7, end: 14 }]);
  });

  it("judge loosely without first or last line and stars, but never by an empty rest", () => {
    const starts = checked("startend:quotation", 'Here it is:\n"All is well."', {});
    expect([starts.strict, starts.loose]).toEqual([false, true]);
    expect(checked("punctuation:no_comma", "a, b\n \n", {}).loose).toBe(false);
  });

  it("never hang on a hostile keyword, and say that it cannot be looked for", () => {
    const start = performance.now();
    const found = checked("keywords:existence", "a".repeat(20_000), { keywords: ["(a|b|ab)*(?=c)"] });
    checked("keywords:existence", "a".repeat(20_000), { keywords: ["(a+)+$x"] });
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(found.evidence).toContain("it looks around");
  });

  it("mark letters in the answer as given where small letters take more room", () => {
    expect(checked("keywords:letter_frequency", "İİx", { let_relation: "at least", letter: "x", let_frequency: 1 }).spans).toEqual([
      { start: 2, end: 3 },
    ]);
  });
});
