import { describe, expect, it } from "vitest";
import { rubricProblems } from "./rubric-problems";

const asked = [
  { subject: 0, questions: ["valid", "relevant"] as const },
  { subject: "instruction", questions: ["natural"] as const },
] as const;
const all = [
  { subject: 0, question: "valid", answer: true },
  { subject: 0, question: "relevant", answer: false },
  { subject: "instruction", question: "natural", answer: true },
] as const;

describe("Answers to the rubric", () => {
  it("are sound where each question has one answer, in any order", () => {
    expect(rubricProblems(asked, [...all].reverse())).toEqual([]);
  });

  it("must not leave a question open", () => {
    expect(rubricProblems(asked, all.slice(1))).toEqual(["“valid” of constraint 1 has no answer."]);
  });

  it("must not answer what was not asked, or twice", () => {
    expect(rubricProblems(asked, [...all, { subject: 4, question: "valid", answer: true }])).toEqual(["Constraint 5 is not asked about."]);
    expect(rubricProblems(asked, [...all, { subject: 0, question: "atomic", answer: true }])).toEqual([
      "“atomic” of constraint 1 is not asked.",
    ]);
    expect(rubricProblems(asked, [...all, all[2]])).toEqual(["“natural” of the instruction is answered twice."]);
  });
});
