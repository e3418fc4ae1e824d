import { z } from "zod";
import { labelConstraints, listConstraints } from "../labels";
import { instructionFilterPrompt } from "../prompts/instruction-filter";
import { renderPrompt } from "../render-prompt";
import { settleEach } from "../settle-each";
import { defineStage, type Effect, type StageContext } from "../stage";
import { oneLine } from "../tidy-text";

const Answer = z.object({ reason: z.string().describe("one sentence"), isPassed: z.boolean() });

export const InstructionFilterReply = z.object({
  answerable: Answer.describe("passed when a text answer can be given with nothing missing"),
  conflictFree: Answer.describe("passed when one answer can meet all constraints"),
});
export type InstructionFilterReply = z.infer<typeof InstructionFilterReply>;

/** Stage 5: two questions about each instruction, answered and recorded apart. */
export const instructionFilter = defineStage<"instruction", InstructionFilterReply>({
  id: "instruction_filter",
  title: "Filter instructions",
  summary: "Drops instructions that cannot be answered or whose constraints contradict each other.",
  noun: "instruction",
  after: ["recombine", "format_number"],
  isBarrier: false,
  asks: {
    role: "judge",
    sampling: { temperature: 0, topP: 1, maxTokens: 768 },
    prompt: instructionFilterPrompt,
    placeholders: ["instruction", "constraints"],
    reply: InstructionFilterReply,
    replyIs: "json",
  },
  dropReasons: {
    not_answerable: "The instruction cannot be answered.",
    conflict: "Its constraints contradict each other.",
    both: "It cannot be answered, and its constraints contradict each other.",
  },
  plan(items, { prompt }) {
    if (!prompt) return [];
    return items.map((instruction) => {
      const constraints = listConstraints(labelConstraints(instruction.constraints));
      return { subjectId: instruction.id, messages: renderPrompt(prompt, { instruction: instruction.text, constraints }) };
    });
  },
  settle: (items, replies, context) => settleEach(items, replies, ({ id }, reply) => settleInstruction(id, reply, context)),
});

function settleInstruction(subjectId: string, reply: InstructionFilterReply, context: StageContext): Effect[] {
  const { answerable, conflictFree } = reply;
  const isKept = answerable.isPassed && conflictFree.isPassed;
  const failed = [answerable, conflictFree].filter(({ isPassed }) => !isPassed);
  return [
    {
      kind: "record_filter_verdict",
      subjectId,
      id: context.newId("filter_verdict", subjectId, "instruction_filter"),
      noun: "instruction",
      decision: isKept ? "keep" : "drop",
      answers: [
        { question: "answerable", isPassed: answerable.isPassed, reason: oneLine(answerable.reason) },
        { question: "conflict_free", isPassed: conflictFree.isPassed, reason: oneLine(conflictFree.reason) },
      ],
    },
    isKept
      ? { kind: "keep", subjectId }
      : { kind: "drop", subjectId, reason: dropReason(reply), detail: failed.map(({ reason }) => oneLine(reason)).join(" ") },
  ];
}

function dropReason({ answerable, conflictFree }: InstructionFilterReply): string {
  if (!answerable.isPassed && !conflictFree.isPassed) return "both";
  return answerable.isPassed ? "conflict" : "not_answerable";
}
