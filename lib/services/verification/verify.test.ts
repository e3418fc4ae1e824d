import { describe, expect, it } from "vitest";
import { lintCases, lintLines } from "./lint";
import { verifyCases } from "./verify";

const atMost = { instruction_id: "length_constraints:number_words", kwargs: { num_words: 3, relation: "less than", unused: null } };

describe("verifyCases", () => {
  it("answers in the order asked, strictly and loosely, with evidence and spans", async () => {
    const [broken, met] = await verifyCases([
      { id: "b", ...atMost, response: "one two three four" },
      { id: 7, ...atMost, response: "one two" },
    ]);
    expect(broken).toMatchObject({ id: "b", strict: false, loose: false });
    expect(met).toMatchObject({ id: 7, strict: true, loose: true });
  });

  it("meets loosely what only a line in front breaks", async () => {
    const response = "Sure, here you go:\none two";
    expect(await verifyCases([{ id: "a", ...atMost, response }])).toMatchObject([{ strict: false, loose: true }]);
  });

  it("says of a case it cannot check why, and checks the others", async () => {
    const results = await verifyCases([
      { id: "unknown", instruction_id: "no:such_kind", kwargs: {}, response: "a" },
      { id: "unfit", ...atMost, kwargs: { num_words: "many" }, response: "a" },
      { id: "fine", ...atMost, response: "a" },
    ]);
    expect(results[0]).toEqual({ id: "unknown", error: 'there is no verifier "no:such_kind"' });
    expect(results[1]).toMatchObject({
      id: "unfit",
      error: expect.stringMatching(/^the kwargs do not fit length_constraints:number_words: /),
    });
    expect(results[2]).toMatchObject({ id: "fine", strict: true });
  });
});

const level = (id: string, number: number, constraints: string[]) => ({
  id,
  level: number,
  constraints,
  chain: "tides",
  text: `Explain how tides come about. ${constraints.map((text) => `${text}.`).join(" ")}`,
});
const words = "Use at most 90 words";
const reader = "Write for a class of ten-year-olds";

describe("lintCases", () => {
  it("answers each instruction in order, and the chain they share at the end", () => {
    const lines = lintCases([level("one", 1, [words]), level("two", 2, [reader])]);
    expect(lines.map((line) => ("id" in line ? line.id : `chain ${line.chain}`))).toEqual(["one", "two", "chain tides"]);
    const [, , chain] = lines;
    expect(chain?.findings.map(({ check, instructionId }) => [check, instructionId])).toContainEqual(["lost-constraint", "two"]);
  });

  it("points at leaked template words", () => {
    const text = "Explain tides. The answer must follow constraint1 and constraint3.";
    const [line] = lintCases([{ id: "x", text, level: null, constraints: [] }]);
    const [leak] = (line?.findings ?? []).filter(({ check }) => check === "leaked-words");
    expect(text.slice(leak?.span?.start, leak?.span?.end)).toContain("constraint1");
  });

  it("names the instruction that is not as it should be", () => {
    expect(() => lintCases([{ id: "x" }])).toThrow(/^instruction 1: text: /);
  });

  it("lets go of a chain when very many are open", () => {
    const { read, end } = lintLines();
    const first = read({ ...level("one", 1, [words]), chain: "c0" });
    const later = Array.from({ length: 2_000 }, (_, index) => read({ ...level("one", 1, []), text: "Why?", chain: `c${index + 1}` }));
    expect(first).toHaveLength(1);
    expect(later.at(-1)?.map((line) => ("chain" in line ? line.chain : line.id))).toEqual(["one", "c0"]);
    expect(end()).toHaveLength(2_000);
  });
});
