import { z } from "zod";
import { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { Level } from "@/lib/schema/instruction";
import { judgePrompt } from "../prompts/judge";
import { renderPrompt } from "../render-prompt";
import { missing, settleEach } from "../settle-each";
import { type Candidate, defineStage, type Effect, type StageContext, type Use, type UsedConstraint, type UseItem } from "../stage";
import { oneLine } from "../tidy-text";
import { verbatimQuote } from "../verbatim-quote";

export const JudgeReply = z.object({
  quote: z.string().nullable().describe("words copied exactly from the answer; null only where what is demanded is missing"),
  explanation: z.string().describe("one or two sentences: what was demanded and what the answer does"),
  fulfilment: Fulfilment,
});
export type JudgeReply = z.infer<typeof JudgeReply>;

/**
 * One question for each constraint that code cannot check: does the answer meet it? Asked one by one, a judge finds about
 * twice as many violations as when it is asked about all at once, and more still when it is told which level added what.
 *
 * A verdict counts only with words of the answer to show for it: without them it is kept, but void.
 */
export const judge = defineStage<"use", JudgeReply>({
  id: "judge",
  title: "Judge constraints",
  summary: "Asks of each constraint that code cannot check, one at a time, whether the answer meets it.",
  noun: "use",
  after: ["answer"],
  isOn: ({ judgeShare }) => judgeShare > 0,
  takes: isSampled,
  isBarrier: false,
  asks: {
    role: "judge",
    sampling: { temperature: 0, topP: 1, maxTokens: 512 },
    prompt: judgePrompt,
    placeholders: ["instruction", "levels", "constraint", "answer"],
    reply: JudgeReply,
    replyIs: "json",
  },
  dropReasons: {
    taken_off: "The constraint was taken off the instruction before it was judged.",
    checked_by_code: "Code can check the constraint by now: no judge is needed.",
    mere_topic: "The constraint names a subject and demands nothing: nobody can say whether it is met.",
  },
  plan(items, { prompt }) {
    if (!prompt) return [];
    return items.flatMap(({ id, use }) => {
      if (!use?.answer || needless(use)) return [];
      const { instruction, constraint, constraints, answer } = use;
      const values = { instruction: instruction.text, levels: listLevels(constraints), constraint: listAdded(constraint) };
      return [{ subjectId: id, messages: renderPrompt(prompt, { ...values, answer: answer.text }) }];
    });
  },
  settle: (items, replies, context) => [
    ...items.flatMap((item) => settleUnasked(item) ?? []),
    ...settleEach(
      items.filter((item) => settleUnasked(item) === null),
      replies,
      (item, reply) => settleUse(item, reply, context),
    ),
  ],
});

/** All of an instruction's judged constraints or none of them: half of an answer's verdicts would tell little. */
function isSampled({ use }: Candidate, { settings, random }: Pick<StageContext, "settings" | "random">): boolean {
  if (!use || use.bindingState === "bound" || use.bindingState === "topic") return false;
  return random("judge", "sample", use.instructionKey)() < settings.judgeShare;
}

function needless({ constraint }: Use): "checked_by_code" | "mere_topic" | null {
  if (constraint.bindingState === "bound") return "checked_by_code";
  return constraint.bindingState === "topic" ? "mere_topic" : null;
}

function settleUnasked({ id, use }: UseItem): Effect | null {
  if (!use) return { kind: "drop", subjectId: id, reason: "taken_off", detail: "" };
  const reason = needless(use);
  if (reason) return { kind: "drop", subjectId: id, reason, detail: use.constraint.text };
  return use.answer ? null : missing(id, "The instruction has no answer to judge");
}

function listLevels(constraints: readonly UsedConstraint[]): string {
  const levels = [...new Set(constraints.map(({ addedAt }) => addedAt))].sort((one, other) => one - other);
  const added = (level: Level) => constraints.flatMap(({ addedAt, text }) => (addedAt === level ? [text.replace(/[.;]\s*$/, "")] : []));
  return levels.map((level) => `${levelName(level)}: ${added(level).join("; ")}`).join("\n");
}

function listAdded({ addedAt, category, text }: UsedConstraint): string {
  return `${levelName(addedAt)}: [${category}] ${text}`;
}

function levelName(level: Level): string {
  return level === 1 ? "level 1" : `level ${level} added`;
}

function settleUse({ id, use }: UseItem, reply: JudgeReply, context: StageContext): Effect[] {
  if (!use?.answer) return [missing(id, "The instruction has no answer to judge")];
  const quote = verbatimQuote(reply.quote, use.answer.text);
  const voidBecause = whyVoid(reply, quote);
  return [
    {
      kind: "record_judge_verdict",
      subjectId: id,
      id: context.newId("judge_verdict", id, use.answer.id),
      constraintId: use.constraint.id,
      answerId: use.answer.id,
      fulfilment: voidBecause === null ? reply.fulfilment : null,
      quote: quote ?? (isSaid(reply.quote) ? reply.quote : null),
      explanation: oneLine(reply.explanation),
      voidBecause,
    },
    { kind: "keep", subjectId: id },
  ];
}

/** Only a "no" may stand without a quote: what is missing cannot be quoted. */
function whyVoid({ fulfilment, quote, explanation }: JudgeReply, found: string | null): string | null {
  if (found !== null) return null;
  if (isSaid(quote)) return "The quoted words do not occur in the answer.";
  if (fulfilment !== "no") return `The judge said "${fulfilment}" without a quote that shows it.`;
  return oneLine(explanation) === "" ? 'The judge said "no" without a quote or an explanation.' : null;
}

function isSaid(quote: string | null): quote is string {
  return quote !== null && quote.trim() !== "";
}
