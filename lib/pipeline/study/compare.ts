import * as z from "zod";
import type { Protocol } from "@/lib/schema/study";
import type { StudySide } from "@/lib/schema/study-body";
import type { ArmChoice } from "@/lib/schema/study-rows";
import { renderPrompt } from "../render-prompt";
import { replyJsonSchema } from "../reply-json-schema";
import type { Asking, StageMessage } from "../stage";
import { oneLine } from "../tidy-text";
import { comparePrompt } from "./compare-prompt";

export const CompareReply = z.object({
  reason: z.string().describe("one or two sentences: the difference that decides"),
  choice: z.enum(["a", "b", "tie", "both_bad"]),
  confidence: z.number().describe("from 0 to 1: how likely a careful person would choose the same"),
});
export type CompareReply = z.infer<typeof CompareReply>;

/** Of the prompt: a judge that is asked in other words is another judge. */
export const compareVersion = 1;

/** How a judge on trial is asked; its calls are written down under this name. Which role answers, whoever starts it chooses. */
export const comparing = {
  id: "compare",
  sampling: { temperature: 0, topP: 1, maxTokens: 512 },
  reply: CompareReply,
} as const satisfies { id: string } & Pick<Asking<CompareReply>, "sampling" | "reply">;

const asked = " · compare v";

/** What the study calls a model that compares. */
export function judgeName(model: string): string {
  return `${model}${asked}${compareVersion}`;
}

/** The model behind a judge, whatever version of the prompt it was asked with. */
export function modelBehind(judge: string): string {
  const end = judge.lastIndexOf(asked);
  return end === -1 ? judge : judge.slice(0, end);
}

/** The schema of the reply as a model is given it. */
export function compareReplySchema(): { name: string; schema: Record<string, unknown> } {
  const { sampling, reply, id } = comparing;
  const schema = replyJsonSchema({
    id,
    asks: { role: "judge", sampling, reply, replyIs: "json", prompt: comparePrompt, placeholders: [] },
  });
  if (!schema) throw new Error("a comparison is answered in JSON");
  return schema;
}

/** Two texts for one query, as people are shown them. */
export interface Compared {
  query: string;
  sideA: string;
  sideB: string;
}

/**
 * What to ask a model on trial about one pair, in one order.
 *
 * @param protocol the question and the anchors that people go by
 * @returns a system and a user message
 */
export function planCompare(
  { query, sideA, sideB }: Compared,
  { question, anchors }: Pick<Protocol, "question" | "anchors">,
): StageMessage[] {
  const meanings = { better: anchors.better, tie: anchors.tie, both_bad: anchors.bothBad };
  const meaning = Object.entries(meanings).map(([name, words]) => `${name}: ${oneLine(words)}`);
  return renderPrompt(comparePrompt, { query, question, meaning: meaning.join("\n"), side_a: sideA, side_b: sideB });
}

export type CompareSettled = { choice: ArmChoice; confidence: number; reason: string; problem: null } | { problem: string };

/**
 * What a reply means.
 *
 * @param left which of the pair was shown as side A
 * @returns the arm chosen, or what keeps the reply from being a verdict
 */
export function settleCompare({ choice, confidence, reason }: CompareReply, left: StudySide): CompareSettled {
  if (!(confidence >= 0 && confidence <= 1)) return { problem: `a confidence lies between 0 and 1, and ${confidence} does not` };
  if (oneLine(reason) === "") return { problem: "the reason is empty" };
  return { choice: armOf(choice, left), confidence, reason: oneLine(reason), problem: null };
}

function armOf(choice: CompareReply["choice"], left: StudySide): ArmChoice {
  if (choice === "tie" || choice === "both_bad") return choice;
  return (choice === "a") === (left === "first") ? "first" : "second";
}
