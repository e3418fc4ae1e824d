import { modelConnections } from "@/lib/db/models";
import { AppError } from "@/lib/errors";
import { promptProblems } from "@/lib/pipeline/render-prompt";
import { replyJsonSchema } from "@/lib/pipeline/reply-json-schema";
import type { AnyStage, ItemOf, PromptText } from "@/lib/pipeline/stage";
import type { PromptTrial } from "@/lib/schema/prompt";
import type { RunModel } from "@/lib/schema/run";
import { authorise, type Context } from "@/lib/services/context";
import { interpret } from "@/lib/services/execution/interpret";
import { type Asked, askOnce } from "@/lib/services/models/ask-once";
import { planOne, previewContext } from "./preview";
import { askingStage } from "./read";
import { loadItems } from "./samples";
import { tellEffects } from "./tell-effects";

export interface TryPromptInput extends PromptText {
  projectId: string;
  stage: string;
  sampleId: string;
}

/**
 * Asks the stage's model with a wording that need not be saved, on one real row. The reply is kept like any other, so
 * neither a second trial nor a run with this very wording pays again.
 */
export async function tryPrompt(ctx: Context, { projectId, stage: stageId, system, user, sampleId }: TryPromptInput): Promise<PromptTrial> {
  await authorise(ctx, projectId, "prompts.manage");
  const { stage, asks } = askingStage(stageId);
  const problems = promptProblems({ system, user }, asks.placeholders);
  if (problems.length > 0) throw new AppError("invalid_input", problems.join(" "), problems);
  const [item] = await loadItems(ctx, projectId, stage, [sampleId]);
  const planned = item && planOne(stage, item, { system, user });
  if (!planned) throw new AppError("not_found", `the stage ${stageId} asks nothing about row ${sampleId}`);
  const model = (await modelConnections(ctx.db, projectId)).find((row) => row.role === asks.role);
  if (!model) throw new AppError("conflict", `no model is set for the role ${asks.role}; choose one under Models`);
  const request = { messages: planned.messages, sampling: asks.sampling, replySchema: replyJsonSchema(stage) };
  const asked = await askOnce(ctx, { projectId, stage: stageId, model, request });
  return trialOf({ stage, item, prompt: { system, user }, model, asked });
}

interface Tried {
  stage: AnyStage;
  item: ItemOf[keyof ItemOf];
  prompt: PromptText;
  model: RunModel;
  asked: Asked;
}

function trialOf({ stage, item, prompt, model, asked: { reply, cost, isStored } }: Tried): PromptTrial {
  const shared = {
    ...{ model: model.model, isRehearsal: model.isRehearsal, isStored, outcome: reply.outcome, reply: reply.text },
    ...{ costMicroUsd: cost, latencyMs: Math.round(reply.latencyMs) },
  };
  if (reply.outcome !== "ok" || reply.text === null) {
    return { ...shared, problem: reply.error ?? `The model's reply came to nothing: ${reply.outcome.replaceAll("_", " ")}.`, made: [] };
  }
  const { effects, problem } = interpret(stage, item, reply.text, previewContext(prompt));
  return { ...shared, problem, made: effects === null ? [] : tellEffects(effects) };
}
