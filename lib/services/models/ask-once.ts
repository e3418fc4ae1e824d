import { randomUUID } from "node:crypto";
import { addModelCalls, type NewModelCall, storedReplies } from "@/lib/db/model-calls";
import { inTransaction } from "@/lib/db/sql";
import { openPort } from "@/lib/llm/connection";
import type { ChatReply, ChatRequest } from "@/lib/llm/port";
import { costMicroUsd } from "@/lib/llm/pricing";
import type { RunModel } from "@/lib/schema/run";
import type { Context } from "@/lib/services/context";
import { requestHash } from "@/lib/services/execution/request-hash";
import { modelKeys } from "./keys";

export interface Asked {
  reply: Pick<ChatReply, "outcome" | "text" | "error" | "latencyMs">;
  cost: number;
  isStored: boolean;
}

interface Asking {
  projectId: string;
  stage: string;
  model: RunModel;
  request: ChatRequest;
  /** how often a person has asked for another reply to the same request */
  again?: number;
}

/** Asks a model outside any run. The reply is kept like any other, so the same question is not paid twice. */
export async function askOnce(ctx: Context, { projectId, stage, model, request, again = 0 }: Asking): Promise<Asked> {
  const hash = requestHash(model, request) + (again === 0 ? "" : `/${again}`);
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
