import { describe, expect, it } from "vitest";
import { chainOf, readCase } from "./read-case";

describe("a line of a lint input", () => {
  it("is read with the least it may hold", () => {
    expect(readCase({ id: "a", text: "Explain rain." }).instruction).toEqual({
      ...{ id: "a", text: "Explain rain.", level: null, constraints: [], answer: null, internalFeedback: null },
    });
  });

  it("binds constraints in words by rules", () => {
    const { instruction } = readCase({
      id: 7,
      text: "Explain rain in at most 90 words.",
      level: 2,
      constraints: ["Use at most 90 words", "Be kind"],
    });
    expect(instruction.id).toBe("7");
    expect(instruction.constraints.map(({ text, verifierId }) => [text, verifierId !== null])).toEqual([
      ["Use at most 90 words", true],
      ["Be kind", false],
    ]);
  });

  it("takes a named verifier with its parameters, nulls left out", () => {
    const constraints = [
      { text: "Short.", instruction_id: "word-count-at-most", kwargs: { words: 40, relation: null } },
      { id: "c9", text: "Also short.", verifier: "word-count-at-most", params: { words: 30 } },
    ];
    expect(readCase({ id: "a", text: "Explain rain.", constraints }).instruction.constraints).toEqual([
      { id: "short.", category: "", text: "Short.", verifierId: "word-count-at-most", params: { words: 40 } },
      { id: "c9", category: "", text: "Also short.", verifierId: "word-count-at-most", params: { words: 30 } },
    ]);
  });

  it("falls back on the words where the named verifier is unknown", () => {
    const [constraint] = readCase({ id: "a", text: "x", constraints: [{ text: "Be kind", verifier: "no-such-thing" }] }).instruction
      .constraints;
    expect(constraint?.verifierId).toBeNull();
  });

  it("takes constraints by category, as the method's own files hold them", () => {
    const { constraints } = readCase({
      id: "a",
      text: "x",
      constraints: { Reader: ["Write for children"], Tone: ["Be kind"] },
    }).instruction;
    expect(constraints.map(({ category, text }) => [category, text])).toEqual([
      ["Reader", "Write for children"],
      ["Tone", "Be kind"],
    ]);
  });

  it("understands a level in words", () => {
    expect(readCase({ id: "a", text: "x", level: "Difficulty 4" }).instruction.level).toBe(4);
  });

  it("joins the lines that share a chain", () => {
    const cases = [readCase({ id: "a", text: "one", chain: "q", query: "Why?" }), readCase({ id: "b", text: "two", chain: "q" })];
    const chain = chainOf("q", cases);
    expect(cases.map(({ chainId }) => chainId)).toEqual(["q", "q"]);
    expect(chain.levels.map(({ id, level }) => [id, level])).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(chain.query).toBe("Why?");
  });

  it("takes the levels of its chain from the line itself, without repeating itself", () => {
    const { chain } = readCase({
      id: "a",
      text: "two",
      level: 2,
      constraints: ["Be kind"],
      chain: ["one", { text: "two", answer: "Yes." }, "three"],
    });
    expect(chain?.levels.map(({ id, level, text }) => [id, level, text])).toEqual([
      ["a/1", 1, "one"],
      ["a", 2, "two"],
      ["a/3", 3, "three"],
    ]);
    expect(chain?.levels[1]).toMatchObject({ answer: "Yes.", constraints: [{ text: "Be kind" }] });
  });

  it.each([[{ text: "no id" }], [{ id: "a" }], [{ id: "a", text: "x", level: 9 }], [{ id: "a", text: "x", constraints: [3] }], ["words"]])(
    "is refused where it is none: %j",
    (value) => {
      expect(() => readCase(value)).toThrow();
    },
  );
});
