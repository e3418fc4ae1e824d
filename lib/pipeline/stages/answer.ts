import { z } from "zod";
import { answerPrompt } from "../prompts/answer";
import { renderPrompt } from "../render-prompt";
import { settleAnswers } from "../settle-answers";
import { defineStage } from "../stage";

/** Stage 6a: the answer to an instruction of the general track. */
export const answer = defineStage<"instruction", string>({
  id: "answer",
  title: "Answer",
  summary: "Answers each kept instruction of the general track.",
  noun: "instruction",
  after: ["instruction_filter"],
  takes: ({ track }) => track === "general",
  isBarrier: false,
  asks: {
    role: "generator",
    sampling: { temperature: 0.8, topP: 0.6, maxTokens: 4096 },
    prompt: answerPrompt,
    placeholders: ["instruction"],
    reply: z.string(),
    replyIs: "text",
  },
  dropReasons: {},
  plan(items, { prompt }) {
    if (!prompt) return [];
    return items.map(({ id, text }) => ({ subjectId: id, messages: renderPrompt(prompt, { instruction: text }) }));
  },
  settle: (items, replies, context) => settleAnswers("answer", items, replies, context),
});
