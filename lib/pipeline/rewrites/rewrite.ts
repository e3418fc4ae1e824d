import * as z from "zod";
import { leaks } from "@/lib/constraints/leaks";
import { renderPrompt } from "../render-prompt";
import { replyJsonSchema } from "../reply-json-schema";
import type { Asking, StageMessage } from "../stage";
import { likeness } from "../tidy-text";
import { followChangesPrompt } from "./follow-changes-prompt";
import { regenerateLevelPrompt } from "./regenerate-level-prompt";
import type { ConstraintChange, RewriteInput, StatedConstraint } from "./rewrite-input";

export const RewriteReply = z.object({
  stated: z.array(z.string()).describe('labels of all listed constraints the text states, for example ["c1", "c2"]'),
  text: z.string().describe("the instruction, ready to be given to a model"),
});
export type RewriteReply = z.infer<typeof RewriteReply>;

/** Whom a rewrite is asked of, and how; its calls are written down under this name. */
export const rewriting = {
  id: "rewrite",
  role: "generator",
  sampling: { temperature: 0.2, topP: 0.8, maxTokens: 1536 },
  reply: RewriteReply,
} as const satisfies { id: string } & Pick<Asking<RewriteReply>, "role" | "sampling" | "reply">;

/** The schema of the reply as a model is given it. */
export function rewriteReplySchema(): { name: string; schema: Record<string, unknown> } {
  const { sampling, role, reply } = rewriting;
  const schema = replyJsonSchema({
    id: rewriting.id,
    asks: { role, sampling, reply, replyIs: "json", prompt: followChangesPrompt, placeholders: [] },
  });
  if (!schema) throw new Error("a rewrite is answered in JSON");
  return schema;
}

/**
 * What to ask a model so that an instruction's text is written again: a level that lost constraints, or a text whose
 * constraints were changed.
 *
 * @returns a system and a user message; the constraints are known as c1, c2, … in the order given
 */
export function planRewrite(input: RewriteInput): StageMessage[] {
  const constraints = list(input.constraints);
  if (input.kind === "follow_changes") {
    const changes = input.changes.map(changeLine).join("\n");
    return renderPrompt(followChangesPrompt, { instruction: input.text, constraints, changes });
  }
  const { query, text: instruction, textBefore } = input;
  const missing = labelsOf(input.constraints, input.missing).join(", ");
  return renderPrompt(regenerateLevelPrompt, { query, level_before: textBefore ?? "", instruction, constraints, missing });
}

/** The new text, or what keeps the reply from being one, in words a model or a person can act on. */
export type Rewritten = { text: string; problem: null } | { text: null; problem: string };

/**
 * What a reply to `planRewrite` means. The text is a proposal: a person compares it with the old one and decides.
 *
 * @param reply parsed with `RewriteReply`
 */
export function settleRewrite(reply: RewriteReply, input: RewriteInput): Rewritten {
  const text = reply.text.trim();
  const problem = listProblem(reply.stated, input.constraints) ?? textProblem(text, input);
  return problem === null ? { text, problem: null } : { text: null, problem };
}

function listProblem(stated: readonly string[], constraints: readonly StatedConstraint[]): string | null {
  const labels = constraints.map((_constraint, index) => labelAt(index));
  const unknown = stated.filter((label) => !labels.includes(label));
  if (unknown.length > 0) return `there is no constraint ${unknown.join(", ")}`;
  const unsaid = labels.flatMap((label, index) => (stated.includes(label) ? [] : [`${label} ("${constraints[index]?.text}")`]));
  return unsaid.length > 0 ? `the text does not state ${unsaid.join(", ")}` : null;
}

function textProblem(text: string, input: RewriteInput): string | null {
  const { constraints } = input;
  if (likeness(text) === "") return "the text is empty";
  if (text === input.text.trim()) return "the text is the same as before";
  const before = input.kind === "regenerate_level" ? input.textBefore : null;
  if (before !== null && likeness(text) === likeness(before)) return "the text is the same as that of the level before";
  const [leak] = leaks(
    text,
    constraints.map((_constraint, index) => labelAt(index)),
  );
  if (leak) return leak.message;
  const lost = constraints.flatMap((constraint) => fixedParts(constraint.text).filter((part) => !says(text, part)));
  if (lost.length > 0) return `the text must keep ${lost.map((part) => `"${part}"`).join(" and ")} exactly as listed`;
  return leftOver(text, input);
}

/** What was taken away must be gone: its own words, as far as they are long enough to mean it and nothing left says them. */
function leftOver(text: string, input: RewriteInput): string | null {
  if (input.kind !== "follow_changes") return null;
  const gone = input.changes.flatMap((change) =>
    change.kind === "removed" ? [change.text] : change.kind === "changed" ? [change.before] : [],
  );
  const kept = input.constraints.map((constraint) => likeness(constraint.text));
  const still = gone
    .map(likeness)
    .find((words) => words.includes(" ") && likeness(text).includes(words) && !kept.some((one) => one.includes(words)));
  return still === undefined ? null : `the text still says "${gone.find((words) => likeness(words) === still)}"`;
}

const severalDigits = /\d[\d.,]*\d/g;

/** Quoted words and numbers of more than one digit: these are said as they stand or not at all. */
function fixedParts(constraint: string): string[] {
  const quoted = constraint.match(/(?<=["“])[^"“”]+(?=["”])/g) ?? [];
  const numbers = constraint.replace(/["“][^"“”]+["”]/g, " ").match(severalDigits) ?? [];
  return [...quoted, ...numbers];
}

function says(text: string, part: string): boolean {
  if (!/^\d/.test(part)) return text.toLowerCase().includes(part.toLowerCase());
  return text.match(severalDigits)?.includes(part) ?? false;
}

function labelAt(index: number): string {
  return `c${index + 1}`;
}

function labelsOf(constraints: readonly StatedConstraint[], texts: readonly string[]): string[] {
  return constraints.flatMap(({ text }, index) => (texts.includes(text) ? [labelAt(index)] : []));
}

function list(constraints: readonly StatedConstraint[]): string {
  return constraints.map(({ category, text }, index) => `${labelAt(index)} [${category}] ${text}`).join("\n");
}

function changeLine(change: ConstraintChange): string {
  if (change.kind === "added") return `added: "${change.text}"`;
  return change.kind === "removed" ? `taken away: "${change.text}"` : `changed: "${change.before}" became "${change.after}"`;
}
