import { describe, expect, it } from "vitest";
import { instructionItem, stageContext } from "@/lib/testing/factories/pipeline";
import { answerPrompt } from "../prompts/answer";
import { weakerAnswerPrompt } from "../prompts/weaker-answer";
import { answer } from "./answer";
import { internalFeedback } from "./internal-feedback";
import { weakerAnswer } from "./weaker-answer";

const context = stageContext(answerPrompt);
const item = instructionItem({ text: "Write {{two}} lines about bees." });
const candidate = { id: "i", key: "k", level: 5, track: "general" } as const;

describe("answer", () => {
  it("gives the model the instruction as it stands", () => {
    expect(answer.plan([item], context)[0]?.messages.at(-1)).toEqual({ role: "user", content: "Write {{two}} lines about bees." });
  });

  it("takes the general track only; internal feedback takes the other", () => {
    expect(answer.takes?.(candidate, context)).toBe(true);
    expect(answer.takes?.({ ...candidate, track: "format_number" }, context)).toBe(false);
    expect(internalFeedback.takes?.(candidate, context)).toBe(false);
    expect(internalFeedback.takes?.({ ...candidate, track: "format_number" }, context)).toBe(true);
  });

  it("makes the reply an answer, without white space around it", () => {
    expect(answer.settle([item], new Map([[item.id, "\nBees hum.\nBees dance.\n"]]), context)).toEqual([
      {
        kind: "create_answer",
        subjectId: "instruction-1",
        id: context.newId("answer", "instruction-1", "answer"),
        instructionId: "instruction-1",
        answerKind: "answer",
        text: "Bees hum.\nBees dance.",
      },
      { kind: "keep", subjectId: "instruction-1" },
    ]);
  });

  it("never makes an answer of an empty reply", () => {
    expect(answer.settle([item], new Map([[item.id, " \n "]]), context)).toEqual([
      { kind: "fail", subjectId: "instruction-1", failureKind: "empty", message: "The reply is empty" },
    ]);
  });
});

describe("the weaker answer", () => {
  it("is asked of the weaker model, for level 5 only", () => {
    expect(weakerAnswer.asks?.role).toBe("weaker");
    expect(weakerAnswer.takes?.(candidate, context)).toBe(true);
    expect(weakerAnswer.takes?.({ ...candidate, level: 4 }, context)).toBe(false);
  });

  it("is kept apart from the answer", () => {
    const effects = weakerAnswer.settle([item], new Map([[item.id, "Bees."]]), stageContext(weakerAnswerPrompt));
    expect(effects[0]).toMatchObject({ kind: "create_answer", answerKind: "weaker" });
  });
});
