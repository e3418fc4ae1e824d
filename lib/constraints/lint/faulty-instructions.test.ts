import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Finding } from "@/lib/schema/finding";
import { lintInstruction } from "./index";
import { readCase } from "./read-case";
import { repaired } from "./repair-instruction";
import type { LintInstruction } from "./subject";

const Expected = z.object({ expected: z.array(z.object({ check: z.string(), words: z.string() })) });
const cases = readFileSync("lib/constraints/lint/faulty-instructions.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => ({ instruction: readCase(JSON.parse(line)).instruction, ...Expected.parse(JSON.parse(line)) }));

const fieldOf = (instruction: LintInstruction, { field, constraintIds }: Finding) => {
  if (field === "answer") return instruction.answer ?? "";
  if (field === "internal_feedback") return instruction.internalFeedback ?? "";
  return field === "text" ? instruction.text : (instruction.constraints.find(({ id }) => id === constraintIds[0])?.text ?? "");
};
const told = (instruction: LintInstruction) =>
  lintInstruction(instruction).map((finding) => {
    const { start, end } = finding.span ?? { start: 0, end: 0 };
    return { check: finding.check, words: fieldOf(instruction, finding).slice(start, end) };
  });

describe("faulty instructions written by hand", () => {
  it.each(cases.map((one) => [one.instruction.id, one] as const))("shows the fault of %s at its place, and no other", (_id, one) => {
    expect(told(one.instruction)).toEqual(one.expected);
  });

  const mendable = cases.flatMap(({ instruction }) =>
    lintInstruction(instruction).flatMap((finding) =>
      finding.repairs.map((offer) => [`${instruction.id}: ${offer.label}`, instruction, finding, offer] as const),
    ),
  );

  it.each(mendable)("mends what it offers to mend: %s", (_name, instruction, finding, { repair }) => {
    const after = lintInstruction(repaired(instruction, repair));
    expect(after.map(({ message }) => message)).not.toContain(finding.message);
  });
});
