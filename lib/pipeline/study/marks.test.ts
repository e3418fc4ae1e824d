import { describe, expect, it } from "vitest";
import { stageById } from "../index";
import { codeMark } from "./code-mark";
import { constraintToJudge, verdictMade } from "./constraint-to-judge";

const body = {
  constraints: [
    { category: "Reader", text: "Write for sailors" },
    { category: "Length", text: "Use at most 5 words" },
    { category: "Style", text: "Keep it dry" },
  ],
  levels: [
    { level: 1 as const, text: "Explain tides to sailors.", constraints: [0] },
    { level: 2 as const, text: "Explain tides to sailors, dryly.", constraints: [0, 2] },
  ],
  instruction: null,
  answer: null,
};

describe("A mark by code", () => {
  it.each([
    ["Tides come and go.", "yes"],
    ["Tides come and go, twice a day.", "no"],
  ])("says of %j whether it keeps what rules bind", (answer, fulfilment) => {
    expect(codeMark(answer, "Use at most 5 words")).toMatchObject({ by: "code", fulfilment, problem: "" });
  });

  it("leaves to a judge what rules do not bind, and to nobody what demands nothing", () => {
    expect(codeMark("Tides.", "Keep the tone warm and encouraging")).toMatchObject({ by: "judge", fulfilment: null });
    expect(codeMark("Tides.", "Budget constraints")).toMatchObject({
      by: "code",
      fulfilment: null,
      problem: expect.stringContaining("Nobody can tell"),
    });
  });
});

describe("A constraint for the judge", () => {
  it("is shown with everything the levels up to it demand, and which level added it", () => {
    const item = constraintToJudge(body, { id: "t", level: 2, position: 2, answer: "Tides." });
    const judge = stageById("judge");
    const context = { settings: {} as never, prompt: judge?.asks?.prompt ?? null, random: () => () => 0, newId: () => "id" };
    const asked = item && judge?.plan([item], context)[0]?.messages[1]?.content;
    expect(asked).toContain("<levels>\nlevel 1: Write for sailors\nlevel 2 added: Keep it dry\n</levels>");
    expect(asked).toContain("<constraint>\nlevel 2 added: [Style] Keep it dry\n</constraint>");
  });

  it("is none where the level does not have it", () => {
    expect(constraintToJudge(body, { id: "t", level: 1, position: 2, answer: "Tides." })).toBeNull();
    expect(constraintToJudge(body, { id: "t", level: 5, position: 0, answer: "Tides." })).toBeNull();
  });

  it("is not marked by a verdict that is void", () => {
    const verdict = { kind: "record_judge_verdict", subjectId: "t", id: "v", constraintId: "2", answerId: "t", quote: null } as const;
    const isVoid = { ...verdict, fulfilment: null, explanation: "It is dry.", voidBecause: "The quoted words do not occur in the answer." };
    expect(verdictMade([isVoid])).toEqual({ fulfilment: null, problem: "The quoted words do not occur in the answer." });
    const sound = { ...verdict, fulfilment: "yes", explanation: "It is dry.", voidBecause: null } as const;
    expect(verdictMade([sound])).toEqual({ fulfilment: "yes", problem: null, explanation: "It is dry." });
  });
});
