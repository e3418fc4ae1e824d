import { z } from "zod";
import { extractJson } from "@/lib/llm/extract-json";
import type { AnyStage, Effect, ItemOf, Noun, StageContext } from "@/lib/pipeline/stage";

export type Interpreted = { effects: Effect[]; problem: null } | { effects: null; problem: string };

/** What a reply to one item means, or what is wrong with it, in words the model can act on. */
export function interpret(stage: AnyStage, item: ItemOf[Noun], text: string, context: StageContext): Interpreted {
  const read = readReply(stage, text);
  if (read.problem !== null) return { effects: null, problem: read.problem };
  const effects = stage.settle([item], new Map([[item.id, read.value]]), context);
  for (const effect of effects) {
    if (effect.kind === "fail" && effect.failureKind === "invalid_reply") return { effects: null, problem: effect.message };
  }
  return { effects, problem: null };
}

function readReply(stage: AnyStage, text: string): { value: unknown; problem: null } | { value: null; problem: string } {
  if (stage.asks?.replyIs !== "json") return { value: text, problem: null };
  const extracted = extractJson(text);
  if (extracted.problem !== null) return { value: null, problem: `The reply could not be read as JSON: ${extracted.message}.` };
  const parsed = stage.asks.reply.safeParse(extracted.value);
  if (parsed.success) return { value: parsed.data, problem: null };
  return { value: null, problem: `The reply does not have the required form:\n${z.prettifyError(parsed.error)}` };
}

/** The turn that gives a model one chance to mend its reply. */
export function repairTurn(problem: string): string {
  return `That reply cannot be used. ${problem}\nAnswer the same request again, in full and in the required form, with this put right. Reply with nothing else.`;
}
