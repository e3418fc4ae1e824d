import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "@/lib/schema/finding";
import { walkSeed } from "@/lib/testing/rehearsal-walk";
import { chainChecks, instructionChecks, lintChain, lintInstruction } from "./index";
import { chainOf, readCase } from "./read-case";

const long = 8_000;
const hostile = [
  "a ".repeat(long),
  "include an ".repeat(long / 4),
  "the attached ".repeat(long / 4),
  "[1, ".repeat(long / 4),
  "[a/".repeat(long / 4),
  "use at most ".repeat(long / 6),
  "at least 3 sentences per ".repeat(long / 20),
  "**".repeat(long / 2),
  "search the web and ".repeat(long / 20),
  '"a'.repeat(long / 2),
  "word".repeat(long),
  ". ".repeat(long),
  "\r\n".repeat(long),
  "\u0007".repeat(long),
  "constraint1 and ".repeat(long / 8),
  "10 words, ".repeat(long / 5),
];

const limit = (finding: Finding, { text, answer, internalFeedback, constraints }: ReturnType<typeof readCase>["instruction"]) => {
  if (finding.field === "answer") return answer?.length ?? 0;
  if (finding.field === "internal_feedback") return internalFeedback?.length ?? 0;
  return finding.field === "constraint" ? (constraints.find(({ id }) => id === finding.constraintIds[0])?.text.length ?? 0) : text.length;
};

describe("the checks", () => {
  it("have ids of their own and say what they look for", () => {
    const all = [...instructionChecks, ...chainChecks];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ title, summary }) => title === "" || !/^[A-Z].*\.$/.test(summary))).toEqual([]);
  });

  it.each(hostile.map((text) => [text.slice(0, 24), text] as const))("take no more than a moment for a text of many %j", (_start, text) => {
    const { instruction } = readCase({
      id: "a",
      text,
      constraints: [text.slice(0, 2_000), "Use at most 9 words"],
      answer: text,
      internal_feedback: `x\n\nI used ${text}`,
    });
    const start = process.cpuUsage();
    lintInstruction(instruction);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000);
  });

  it("point only into the text they are about", () => {
    const pieces = fc.constantFrom(
      "constraint1 ",
      "[10, 20] words ",
      "{{x}}",
      "\u0000",
      "Include screenshots. ",
      "Use at most 9 words. ",
      "é😀 ",
      "\r\n",
      "```\n",
      "I used 3 words ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.array(pieces, { maxLength: 6 }), (parts, others) => {
        const [text, other] = [parts.join(""), others.join("")];
        const { instruction } = readCase({
          id: "a",
          text,
          constraints: [other, "Use at most 9 words"],
          answer: text,
          internal_feedback: `Yes.\n\n${other}`,
        });
        const astray = lintInstruction(instruction).filter(
          ({ span, ...rest }) => span && !(span.start <= span.end && span.end <= limit({ span, ...rest }, instruction)),
        );
        expect(astray).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("find nothing but what was put there in the rehearsal model's own instructions", () => {
    const effects = walkSeed("How do I keep a sourdough starter alive when I travel for two weeks?").steps.flatMap((step) => step.effects);
    const constraints = new Map(
      effects.flatMap((effect) =>
        effect.kind === "create_constraint" ? [[effect.id, { id: effect.id, text: effect.text }] as const] : [],
      ),
    );
    const cases = effects.flatMap((effect) => {
      if (effect.kind !== "create_instruction" || effect.track !== "general") return [];
      const listed = effect.constraintIds.flatMap((id) => constraints.get(id) ?? []);
      return [readCase({ id: effect.id, text: effect.text, level: effect.level, constraints: listed, chain: effect.queryId })];
    });
    const chains = [...new Set(cases.map(({ chainId }) => chainId ?? ""))].map((id) =>
      chainOf(
        id,
        cases.filter(({ chainId }) => chainId === id),
      ),
    );
    const found = cases.flatMap(({ instruction }) => lintInstruction(instruction)).filter(({ check }) => check !== "conflict");
    expect(cases.length).toBeGreaterThanOrEqual(10);
    expect(found.map(({ message }) => message)).toEqual([]);
    expect(chains.flatMap(lintChain).map(({ message }) => message)).toEqual([]);
  });
});
