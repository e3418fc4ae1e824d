import { z } from "zod";
import { weakerAnswerPrompt } from "../prompts/weaker-answer";
import { renderPrompt } from "../render-prompt";
import { settleAnswers } from "../settle-answers";
import { defineStage } from "../stage";

/** Stage 7a: a weaker model answers the hardest instructions, so that there is something to correct. */
export const weakerAnswer = defineStage<"instruction", string>({
  id: "weaker_answer",
  title: "Weaker answer",
  summary: "Has a weaker model answer the instructions of level 5.",
  noun: "instruction",
  after: ["answer"],
  takes: ({ level }) => level === 5,
  isBarrier: false,
  asks: {
    role: "weaker",
    sampling: { temperature: 0.8, topP: 1, maxTokens: 4096 },
    prompt: weakerAnswerPrompt,
    placeholders: ["instruction"],
    reply: z.string(),
    replyIs: "text",
  },
  dropReasons: {},
  plan(items, { prompt }) {
    if (!prompt) return [];
    return items.map(({ id, text }) => ({ subjectId: id, messages: renderPrompt(prompt, { instruction: text }) }));
  },
  settle: (items, replies, context) => settleAnswers("weaker", items, replies, context),
});
