import * as z from "zod";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** The whole answer is one fenced block. */
export const codeBlock = defineEntry({
  id: "code-block",
  group: "format",
  title: "One code block",
  params: z.object({}),
  describe: () => "Put the whole answer into one fenced code block that begins and ends with three backticks.",
  draw: () => ({}),
  verify: (answer) => {
    const text = answer.trim();
    const isFenced = /^```[^\n]*\n[\s\S]*\n```$/.test(text) && (text.match(/^```/gm) ?? []).length === 2;
    return isFenced ? met("one fenced block") : broken("the answer is not one fenced block");
  },
  examples: [{ params: {}, meets: "```\nBees dance.\n```", breaks: "Look at this:\n```\nBees dance.\n```" }],
  demands: () => [
    { is: "whole", form: "code_block" },
    { is: "count", of: "code_blocks", atLeast: 1, atMost: 1 },
  ],
  occupies: ["start", "end", "layout"],
  excludes: ["blocks", "paragraphs", "sentences"],
});
