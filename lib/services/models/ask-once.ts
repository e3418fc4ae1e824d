import { randomUUID } from "node:crypto";
import { addModelCalls, type NewModelCall, type StoredReply, storedReplies } from "@/lib/db/model-calls";
import { inTransaction, patiently } from "@/lib/db/sql";
import { openPort } from "@/lib/llm/connection";
import type { ChatReply, ChatRequest, ModelPort } from "@/lib/llm/port";
import { costMicroUsd } from "@/lib/llm/pricing";
import type { RunModel } from "@/lib/schema/run";
import type { Context } from "@/lib/services/context";
import { requestHash } from "@/lib/services/execution/request-hash";
import { modelKeys } from "./keys";

export interface Asked {
  reply: Pick<ChatReply, "outcome" | "text" | "error" | "latencyMs">;
  /** what was paid for it now: nothing where it is stored */
  cost: number;
  /** what it cost when it was asked */
  worth: number;
  callId: string;
  isStored: boolean;
}

/** Long work asks many questions: through a port that waits its turn, and only as long as the work goes on. */
export interface Through {
  port: ModelPort;
  signal: AbortSignal;
}

interface Asking {
  projectId: string;
  stage: string;
  model: RunModel;
  request: ChatRequest;
  /** how often a person has asked for another reply to the same request */
  again?: number;
  through?: Through;
}

/** Asks a model outside any run. The reply is kept like any other, so the same question is not paid twice. */
export async function askOnce(ctx: Context, { projectId, stage, model, request, again = 0, through }: Asking): Promise<Asked> {
  const hash = requestHash(model, request) + (again === 0 ? "" : `/${again}`);
  const [stored] = await inTransaction(ctx.pool, (sql) => storedReplies(sql, projectId, [{ requestHash: hash, attempt: 0 }]));
  if (stored?.outcome === "ok" && stored.reply !== null) {
    return { reply: { outcome: "ok", text: stored.reply, error: null, latencyMs: 0 }, cost: 0, ...keptAs(stored) };
  }
  const { port, signal } = through ?? (await directly(ctx, projectId, model));
  const reply = await port.ask(request, signal);
  const cost = costMicroUsd(reply, model);
  const call = callOf({ projectId, stage, model, request, hash, reply, cost });
  await patiently(() => inTransaction(ctx.pool, (sql) => addModelCalls(sql, [call])));
  return { reply, cost, worth: cost, callId: call.id, isStored: false };
}

function keptAs({ id, costMicroUsd }: StoredReply): Pick<Asked, "worth" | "callId" | "isStored"> {
  return { worth: costMicroUsd, callId: id, isStored: true };
}

async function directly(ctx: Context, projectId: string, model: RunModel): Promise<Through> {
  const key = (await modelKeys(ctx.db, projectId)).get(model.role) ?? null;
  return { port: openPort(model, key), signal: AbortSignal.timeout(model.timeoutMs + 5_000) };
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
