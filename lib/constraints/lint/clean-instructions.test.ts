import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintInstruction } from "./index";
import { readCase } from "./read-case";

const cases = readFileSync("lib/constraints/lint/clean-instructions.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => readCase(JSON.parse(line)));

describe("clean instructions written by hand", () => {
  it("are at least 200, of which at least 100 list two to eight constraints and 30 carry an answer", () => {
    const listed = cases.filter(({ instruction }) => instruction.constraints.length >= 2 && instruction.constraints.length <= 8);
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(listed.length).toBeGreaterThanOrEqual(100);
    expect(cases.filter(({ instruction }) => instruction.answer !== null).length).toBeGreaterThanOrEqual(30);
  });

  it("carry a false finding in at most one of a hundred", () => {
    const wrong = cases.flatMap(({ instruction }) => {
      const [finding] = lintInstruction(instruction);
      return finding ? [`${instruction.id}: ${finding.check}: ${finding.message}`] : [];
    });
    expect(wrong.slice(Math.floor(cases.length / 100))).toEqual([]);
  });
});
