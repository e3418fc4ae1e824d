import { z } from "zod";
import type { FeedbackFinding } from "@/lib/schema/instruction";
import { coverageProblem, type LabelledConstraint, labelConstraints, listConstraints } from "../labels";
import { internalFeedbackPrompt } from "../prompts/internal-feedback";
import { renderPrompt } from "../render-prompt";
import { invalid, settleEach } from "../settle-each";
import { defineStage, type Effect, type InstructionItem, type StageContext } from "../stage";
import { oneLine } from "../tidy-text";
import { verbatimQuote } from "../verbatim-quote";

export const InternalFeedbackReply = z.object({
  answer: z.string().describe("the whole answer to the instruction"),
  claims: z
    .array(
      z.object({
        label: z.string().describe("the label of the constraint"),
        explanation: z.string().describe("one sentence: how the answer meets it, with the number where one was asked for"),
        quote: z.string().nullable().describe("a few words of the answer that show it; null where none would"),
        isMet: z.boolean(),
      }),
    )
    .describe("one claim for each constraint"),
});
export type InternalFeedbackReply = z.infer<typeof InternalFeedbackReply>;

/** Stage 6b: an answer that ends by explaining how each format and number constraint was met. */
export const internalFeedback = defineStage<"instruction", InternalFeedbackReply>({
  id: "internal_feedback",
  title: "Internal feedback",
  summary: "Answers format-and-number instructions and explains how each constraint was met.",
  noun: "instruction",
  after: ["instruction_filter"],
  takes: ({ track }) => track === "format_number",
  isBarrier: false,
  asks: {
    role: "generator",
    sampling: { temperature: 0.8, topP: 0.6, maxTokens: 4096 },
    prompt: internalFeedbackPrompt,
    placeholders: ["instruction", "constraints"],
    reply: InternalFeedbackReply,
    replyIs: "json",
  },
  dropReasons: {},
  plan(items, { prompt }) {
    if (!prompt) return [];
    return items.map((instruction) => {
      const constraints = listConstraints(claimable(instruction));
      return { subjectId: instruction.id, messages: renderPrompt(prompt, { instruction: instruction.text, constraints }) };
    });
  },
  settle: (items, replies, context) => settleEach(items, replies, (item, reply) => settleInstruction(item, reply, context)),
});

/** The format and number constraints; all of them where a person has taken those out. */
function claimable(instruction: InstructionItem): LabelledConstraint[] {
  const labelled = labelConstraints(instruction.constraints);
  const typed = labelled.filter(({ constraint }) => constraint.track === "format_number");
  return typed.length > 0 ? typed : labelled;
}

function problemOf(instruction: InstructionItem, { answer, claims }: InternalFeedbackReply): string | null {
  if (answer.trim() === "") return "the answer is empty";
  return coverageProblem(
    claims.map(({ label }) => label),
    claimable(instruction),
  );
}

function settleInstruction(instruction: InstructionItem, reply: InternalFeedbackReply, context: StageContext): Effect[] {
  const { id } = instruction;
  const problem = problemOf(instruction, reply);
  if (problem) return [invalid(id, problem)];
  const findings = findingsOf(instruction, reply);
  const explanation = explain(findings);
  const text = `${reply.answer.trim()}\n\n${explanation}`;
  const feedback = { kind: "create_feedback", feedbackKind: "internal", subjectId: id, instructionId: id } as const;
  return [
    {
      kind: "create_answer",
      subjectId: id,
      id: context.newId("answer", id, "internal"),
      instructionId: id,
      answerKind: "internal_feedback",
      text,
    },
    {
      ...feedback,
      id: context.newId("feedback", id, "internal"),
      weakerAnswerId: null,
      revisedAnswerId: null,
      critique: explanation,
      findings,
    },
    { kind: "keep", subjectId: id },
  ];
}

function findingsOf(instruction: InstructionItem, { answer, claims }: InternalFeedbackReply): FeedbackFinding[] {
  return claimable(instruction).flatMap(({ label, constraint }) =>
    claims
      .filter((claim) => claim.label === label)
      .map(({ isMet, explanation, quote }) => ({
        constraintId: constraint.id,
        constraint: constraint.text,
        isMet,
        explanation: oneLine(explanation),
        quote: verbatimQuote(quote, answer),
      })),
  );
}

function explain(findings: readonly FeedbackFinding[]): string {
  const lines = findings.map(({ constraint, isMet, explanation }) => `- ${constraint} ${isMet ? "" : "(not met) "}→ ${explanation}`);
  return ["How this answer meets the constraints on format and number:", ...lines].join("\n");
}
