import { describe, expect, it } from "vitest";
import { instructionItem, stageContext } from "@/lib/testing/factories/pipeline";
import { instructionFilterPrompt } from "../prompts/instruction-filter";
import { instructionFilter } from "./instruction-filter";

const context = stageContext(instructionFilterPrompt);
const item = instructionItem();
const settle = (isAnswerable: boolean, isConflictFree: boolean) =>
  instructionFilter.settle(
    [item],
    new Map([
      [
        item.id,
        {
          answerable: { reason: "About screenshots.", isPassed: isAnswerable },
          conflictFree: { reason: "About lengths.", isPassed: isConflictFree },
        },
      ],
    ]),
    context,
  );

describe("the filter of instructions", () => {
  it("records both answers apart", () => {
    expect(settle(true, false)[0]).toMatchObject({
      kind: "record_filter_verdict",
      noun: "instruction",
      decision: "drop",
      answers: [
        { question: "answerable", isPassed: true, reason: "About screenshots." },
        { question: "conflict_free", isPassed: false, reason: "About lengths." },
      ],
    });
  });

  it.each([
    [true, true, { kind: "keep", subjectId: "instruction-1" }],
    [false, true, { kind: "drop", subjectId: "instruction-1", reason: "not_answerable", detail: "About screenshots." }],
    [true, false, { kind: "drop", subjectId: "instruction-1", reason: "conflict", detail: "About lengths." }],
    [false, false, { kind: "drop", subjectId: "instruction-1", reason: "both", detail: "About screenshots. About lengths." }],
  ])("answerable %s, free of conflicts %s", (isAnswerable, isConflictFree, effect) => {
    expect(settle(isAnswerable, isConflictFree)[1]).toEqual(effect);
  });

  it("shows the model the constraints the instruction carries", () => {
    const [request] = instructionFilter.plan([item], context);
    expect(request?.messages[1]?.content).toContain("c1 [Content] Name fact number 1\nc2 [Content] Name fact number 2");
  });
});
