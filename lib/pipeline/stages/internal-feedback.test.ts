import { describe, expect, it } from "vitest";
import { instructionItem, stageContext, usedConstraint } from "@/lib/testing/factories/pipeline";
import { internalFeedbackPrompt } from "../prompts/internal-feedback";
import { type InternalFeedbackReply, internalFeedback } from "./internal-feedback";

const context = stageContext(internalFeedbackPrompt);
const item = instructionItem({
  track: "format_number",
  constraints: [
    usedConstraint(1),
    usedConstraint(2, { category: "Number", text: "Answer in exactly 2 sentences.", track: "format_number", verifierId: "sentence-count" }),
    usedConstraint(3, { category: "Format", text: "Do not use any commas.", track: "format_number", verifierId: "no-commas" }),
  ],
});
const reply: InternalFeedbackReply = {
  answer: "Bees steer by the sun. They remember landmarks too.",
  claims: [
    { label: "c3", explanation: "There is no comma.", quote: "by the moon", isMet: true },
    { label: "c2", explanation: "It has two sentences.", quote: '"They remember landmarks"', isMet: true },
  ],
};
const settle = (over: Partial<InternalFeedbackReply>) =>
  internalFeedback.settle([item], new Map([[item.id, { ...reply, ...over }]]), context);

describe("internal feedback", () => {
  it("asks about the constraints on format and number only, under their own labels", () => {
    const [request] = internalFeedback.plan([item], context);
    expect(request?.messages[1]?.content).toContain(
      "<constraints>\nc2 [Number] Answer in exactly 2 sentences.\nc3 [Format] Do not use any commas.\n</constraints>",
    );
  });

  it("stores the answer with the explanation at its end", () => {
    expect(settle({})[0]).toMatchObject({
      kind: "create_answer",
      answerKind: "internal_feedback",
      text: [
        "Bees steer by the sun. They remember landmarks too.",
        "",
        "How this answer meets the constraints on format and number:",
        "- Answer in exactly 2 sentences. → It has two sentences.",
        "- Do not use any commas. → There is no comma.",
      ].join("\n"),
    });
  });

  it("keeps each claim with its constraint, and a quote only where the answer holds it word for word", () => {
    const feedback = settle({})[1];
    expect(feedback?.kind === "create_feedback" && feedback.findings).toEqual([
      {
        constraintId: "constraint-2",
        constraint: "Answer in exactly 2 sentences.",
        isMet: true,
        explanation: "It has two sentences.",
        quote: "They remember landmarks",
      },
      {
        constraintId: "constraint-3",
        constraint: "Do not use any commas.",
        isMet: true,
        explanation: "There is no comma.",
        quote: null,
      },
    ]);
  });

  it("says so where the model admits that a constraint is not met", () => {
    const [made] = settle({ claims: reply.claims.map((claim) => ({ ...claim, isMet: false })) });
    expect(made).toMatchObject({ text: expect.stringContaining("- Do not use any commas. (not met) → There is no comma.") });
  });

  it("refuses a reply that leaves out a constraint, or has no answer", () => {
    expect(settle({ claims: reply.claims.slice(0, 1) })).toMatchObject([{ kind: "fail", message: "nothing is said of c2" }]);
    expect(settle({ answer: " " })).toMatchObject([{ kind: "fail", failureKind: "invalid_reply", message: "the answer is empty" }]);
  });
});
