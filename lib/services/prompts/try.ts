import { randomUUID } from "node:crypto";
import { addModelCalls, type NewModelCall, storedReplies } from "@/lib/db/model-calls";
import { modelConnections } from "@/lib/db/models";
import { inTransaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { openPort } from "@/lib/llm/connection";
import type { ChatReply, ChatRequest } from "@/lib/llm/port";
import { costMicroUsd } from "@/lib/llm/pricing";
import { promptProblems } from "@/lib/pipeline/render-prompt";
import { replyJsonSchema } from "@/lib/pipeline/reply-json-schema";
import type { AnyStage, ItemOf, PromptText } from "@/lib/pipeline/stage";
import type { PromptTrial } from "@/lib/schema/prompt";
import type { RunModel } from "@/lib/schema/run";
import { authorise, type Context } from "@/lib/services/context";
import { interpret } from "@/lib/services/execution/interpret";
import { requestHash } from "@/lib/services/execution/request-hash";
import { modelKeys } from "@/lib/services/models/keys";
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

interface Asked {
  reply: Pick<ChatReply, "outcome" | "text" | "error" | "latencyMs">;
  cost: number;
  isStored: boolean;
}

async function askOnce(ctx: Context, asking: { projectId: string; stage: string; model: RunModel; request: ChatRequest }): Promise<Asked> {
  const { projectId, stage, model, request } = asking;
  const hash = requestHash(model, request);
  const [stored] = await inTransaction(ctx.pool, (sql) => storedReplies(sql, projectId, [{ requestHash: hash, attempt: 0 }]));
  if (stored?.outcome === "ok" && stored.reply !== null) {
    return { reply: { outcome: "ok", text: stored.reply, error: null, latencyMs: 0 }, cost: 0, isStored: true };
  }
  const key = (await modelKeys(ctx.db, projectId)).get(model.role) ?? null;
  const reply = await openPort(model, key).ask(request, AbortSignal.timeout(model.timeoutMs + 5_000));
  const cost = costMicroUsd(reply, model);
  await inTransaction(ctx.pool, (sql) => addModelCalls(sql, [callOf({ projectId, stage, model, request, hash, reply, cost })]));
  return { reply, cost, isStored: false };
}

interface Made {
  projectId: string;
  stage: string;
  model: RunModel;
  request: ChatRequest;
  hash: string;
  reply: ChatReply;
  cost: number;
}

function callOf({ projectId, stage, model, request, hash, reply, cost }: Made): NewModelCall {
  const { outcome, text, finishReason, error, httpStatus, inputTokens, outputTokens, latencyMs } = reply;
  return {
    ...{ id: randomUUID(), projectId, runId: null, stage, role: model.role, requestHash: hash, attempt: 0, request, promptVersionId: null },
    ...{ outcome, reply: text, finishReason, error, httpStatus, inputTokens, outputTokens, latencyMs: Math.round(latencyMs) },
    ...{ model: model.model, baseUrl: model.baseUrl, isRehearsal: model.isRehearsal, costMicroUsd: cost },
  };
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
