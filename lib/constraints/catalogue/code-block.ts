import * as z from "zod";
import { fencesOf } from "../text/fences";
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
    const [first, second] = fencesOf(answer);
    if (!first) return broken("there is no fenced block, exactly 1 due");
    if (second) return broken(`${fencesOf(answer).length} fenced blocks, exactly 1 due`, [second.span]);
    const text = answer.trim();
    const start = answer.indexOf(text);
    const before = text.startsWith("```") ? [] : [{ start, end: first.span.start }];
    const after = first.span.end >= start + text.length ? [] : [{ start: first.span.end, end: start + text.length }];
    if (!first.isClosed) return broken("the fenced block is never closed", [first.span]);
    if (before.length + after.length === 0) return met("the answer is one fenced block", [first.span]);
    return broken("there is text outside the fenced block", [...before, ...after]);
  },
  examples: [{ params: {}, meets: "```\nBees dance.\n```", breaks: "Look at this:\n```\nBees dance.\n```" }],
  demands: () => [
    { is: "whole", form: "code_block" },
    { is: "count", of: "code_blocks", atLeast: 1, atMost: 1 },
  ],
  occupies: ["start", "end", "layout"],
  excludes: ["blocks", "paragraphs", "sentences"],
});
