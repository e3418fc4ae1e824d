import { z } from "zod";
import type { FeedbackFinding } from "@/lib/schema/instruction";
import { writeCritique } from "../critique";
import { coverageProblem, labelConstraints, listConstraints } from "../labels";
import { externalFeedbackPrompt } from "../prompts/external-feedback";
import { renderPrompt } from "../render-prompt";
import { invalid, missing, settleEach } from "../settle-each";
import { defineStage, type Effect, type InstructionItem, type StageContext } from "../stage";
import { oneLine } from "../tidy-text";
import { verbatimQuote } from "../verbatim-quote";

export const ExternalFeedbackReply = z.object({
  findings: z
    .array(
      z.object({
        label: z.string().describe("the label of the constraint"),
        quote: z.string().nullable().describe("words copied from the answer that decide it; null where nothing can be quoted"),
        explanation: z.string().describe("one or two sentences: what the answer does and what was asked"),
        isMet: z.boolean().describe("true only when the constraint is met in full"),
      }),
    )
    .describe("one finding for each constraint"),
  revisedAnswer: z.string().nullable().describe("the whole answer, corrected; null where every constraint is met"),
});
export type ExternalFeedbackReply = z.infer<typeof ExternalFeedbackReply>;

/** Stage 7b: a judge says of each constraint whether the weaker answer meets it, and revises the answer. */
export const externalFeedback = defineStage<"instruction", ExternalFeedbackReply>({
  id: "external_feedback",
  title: "External feedback",
  summary: "Judges the weaker answer constraint by constraint and revises it.",
  noun: "instruction",
  after: ["weaker_answer"],
  isBarrier: false,
  asks: {
    role: "judge",
    sampling: { temperature: 0, topP: 1, maxTokens: 6144 },
    prompt: externalFeedbackPrompt,
    placeholders: ["instruction", "constraints", "weaker_answer", "answer"],
    reply: ExternalFeedbackReply,
    replyIs: "json",
  },
  dropReasons: { nothing_to_revise: "The weaker answer already meets every constraint." },
  plan(items, { prompt }) {
    if (!prompt) return [];
    return items.flatMap(({ id, text, constraints, answer, weakerAnswer }) => {
      if (!answer || !weakerAnswer || constraints.length === 0) return [];
      const values = { instruction: text, constraints: listConstraints(labelConstraints(constraints)) };
      return [{ subjectId: id, messages: renderPrompt(prompt, { ...values, weaker_answer: weakerAnswer.text, answer: answer.text }) }];
    });
  },
  settle: (items, replies, context) => [
    ...items.flatMap((item) => lacks(item) ?? []),
    ...settleEach(
      items.filter((item) => lacks(item) === null),
      replies,
      (item, reply) => settleInstruction(item, reply, context),
    ),
  ],
});

function lacks({ id, answer, weakerAnswer, constraints }: InstructionItem): Effect | null {
  if (!weakerAnswer) return missing(id, "The instruction has no weaker answer to judge");
  if (!answer) return missing(id, "The instruction has no answer to compare with");
  return constraints.length === 0 ? missing(id, "The instruction has no constraints to judge by") : null;
}

function problemOf(instruction: InstructionItem, { findings, revisedAnswer }: ExternalFeedbackReply): string | null {
  const labels = findings.map(({ label }) => label);
  const problem = coverageProblem(labels, labelConstraints(instruction.constraints));
  if (problem) return problem;
  if (findings.every(({ isMet }) => isMet)) return null;
  if (!revisedAnswer || revisedAnswer.trim() === "") return "a constraint is not met, but there is no revised answer";
  const isUnchanged = revisedAnswer.trim() === instruction.weakerAnswer?.text.trim();
  return isUnchanged ? "a constraint is not met, but the revised answer is the same as the weaker one" : null;
}

function settleInstruction(instruction: InstructionItem, reply: ExternalFeedbackReply, context: StageContext): Effect[] {
  const { id, weakerAnswer } = instruction;
  const problem = problemOf(instruction, reply);
  if (problem) return [invalid(id, problem)];
  const findings = findingsOf(instruction, reply);
  if (findings.every(({ isMet }) => isMet)) {
    return [{ kind: "drop", subjectId: id, reason: "nothing_to_revise", detail: `All ${findings.length} constraints are met.` }];
  }
  const revisedAnswerId = context.newId("answer", id, "revised");
  const text = (reply.revisedAnswer ?? "").trim();
  const feedback = { kind: "create_feedback", feedbackKind: "external", subjectId: id, instructionId: id } as const;
  const critique = writeCritique(findings);
  return [
    { kind: "create_answer", subjectId: id, id: revisedAnswerId, instructionId: id, answerKind: "revised", text },
    {
      ...feedback,
      id: context.newId("feedback", id, "external"),
      weakerAnswerId: weakerAnswer?.id ?? null,
      revisedAnswerId,
      critique,
      findings,
    },
    { kind: "keep", subjectId: id },
  ];
}

function findingsOf(instruction: InstructionItem, { findings }: ExternalFeedbackReply): FeedbackFinding[] {
  return labelConstraints(instruction.constraints).flatMap(({ label, constraint }) =>
    findings
      .filter((finding) => finding.label === label)
      .map(({ isMet, explanation, quote }) => ({
        constraintId: constraint.id,
        constraint: constraint.text,
        isMet,
        explanation: oneLine(explanation),
        quote: verbatimQuote(quote, instruction.weakerAnswer?.text ?? ""),
      })),
  );
}
