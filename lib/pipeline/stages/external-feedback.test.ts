import { describe, expect, it } from "vitest";
import { instructionItem, stageContext } from "@/lib/testing/factories/pipeline";
import { externalFeedbackPrompt } from "../prompts/external-feedback";
import { type ExternalFeedbackReply, externalFeedback } from "./external-feedback";

const context = stageContext(externalFeedbackPrompt);
const item = instructionItem({
  level: 5,
  answer: { id: "answer-1", text: "Fact one. Fact two." },
  weakerAnswer: { id: "weaker-1", text: "Fact one, and that is all." },
});
const finding = { label: "c1", quote: "Fact one", explanation: "It is named.", isMet: true };
const broken = { label: "c2", quote: "Fact two", explanation: "It is not named.", isMet: false };
const settle = (reply: ExternalFeedbackReply) => externalFeedback.settle([item], new Map([[item.id, reply]]), context);

describe("external feedback", () => {
  it("shows the judge the instruction, its constraints and both answers", () => {
    const text = externalFeedback.plan([item], context)[0]?.messages[1]?.content ?? "";
    expect(text).toContain("<weaker_answer>\nFact one, and that is all.\n</weaker_answer>");
    expect(text).toContain("<answer>\nFact one. Fact two.\n</answer>");
    expect(text).toContain("c2 [Content] Name fact number 2");
  });

  it("makes a revised answer and a critique with one finding for each constraint", () => {
    const [revised, feedback, last] = settle({ findings: [broken, finding], revisedAnswer: "Fact one and fact two." });
    expect(revised).toMatchObject({ kind: "create_answer", answerKind: "revised", text: "Fact one and fact two." });
    expect(feedback).toMatchObject({
      kind: "create_feedback",
      feedbackKind: "external",
      weakerAnswerId: "weaker-1",
      revisedAnswerId: revised?.kind === "create_answer" ? revised.id : "",
      critique: [
        "The answer misses 1 of 2 requirements.",
        "Not met:\n- Name fact number 2 → It is not named.",
        "Met:\n- Name fact number 1 → It is named. (“Fact one”)",
        "Revise the answer so that it meets every requirement.",
      ].join("\n\n"),
      findings: [
        { constraintId: "constraint-1", isMet: true, quote: "Fact one" },
        { constraintId: "constraint-2", isMet: false, quote: null },
      ],
    });
    expect(last).toEqual({ kind: "keep", subjectId: "instruction-1" });
  });

  it("drops an instruction whose weaker answer meets everything", () => {
    expect(settle({ findings: [finding, { ...broken, isMet: true }], revisedAnswer: null })).toEqual([
      { kind: "drop", subjectId: "instruction-1", reason: "nothing_to_revise", detail: "All 2 constraints are met." },
    ]);
  });

  it.each([
    ["a constraint is left out", { findings: [finding], revisedAnswer: null }, "nothing is said of c2"],
    ["a constraint is judged twice", { findings: [finding, broken, broken], revisedAnswer: "New." }, "c2 is there more than once"],
    [
      "a label does not exist",
      { findings: [finding, broken, { ...broken, label: "c9" }], revisedAnswer: "New." },
      "there is no constraint c9",
    ],
    [
      "nothing was revised",
      { findings: [finding, broken], revisedAnswer: null },
      "a constraint is not met, but there is no revised answer",
    ],
    [
      "the revision changes nothing",
      { findings: [finding, broken], revisedAnswer: "Fact one, and that is all." },
      "a constraint is not met, but the revised answer is the same as the weaker one",
    ],
  ])("refuses the reply where %s", (_case, reply, message) => {
    expect(settle(reply)).toEqual([{ kind: "fail", subjectId: "instruction-1", failureKind: "invalid_reply", message }]);
  });

  it("does not ask without a weaker answer, and fails the item", () => {
    const bare = instructionItem({ answer: { id: "answer-1", text: "Fact." } });
    expect(externalFeedback.plan([bare], context)).toEqual([]);
    expect(externalFeedback.settle([bare], new Map(), context)).toEqual([
      {
        kind: "fail",
        subjectId: "instruction-1",
        failureKind: "missing_input",
        message: "The instruction has no weaker answer to judge",
      },
    ]);
  });
});
