import { openPort } from "@/lib/llm/connection";
import { limited } from "@/lib/llm/limited";
import { createLimiter } from "@/lib/llm/limiter";
import { patient } from "@/lib/llm/patient";
import type { ChatRequest, ModelPort } from "@/lib/llm/port";
import type { RunModel } from "@/lib/schema/run";
import type { Context } from "@/lib/services/context";
import { type Asked, askOnce } from "./ask-once";
import { modelKeys } from "./keys";

/** One model, asked by one piece of background work. */
export interface Asker {
  model: RunModel;
  ask(stage: string, request: ChatRequest, again: number): Promise<Asked>;
}

const attempts = 4;

/**
 * Opens a model for work that asks many questions: as many at once as its connection allows, again where its server failed, every
 * reply kept. Once `signal` aborts nothing new is asked; what is under way is paid for, so it may still come in.
 */
export async function openAsker(ctx: Context, input: { projectId: string; model: RunModel; signal: AbortSignal }): Promise<Asker> {
  const { projectId, model, signal } = input;
  const key = (await modelKeys(ctx.db, projectId)).get(model.role) ?? null;
  const direct = openPort(model, key);
  const lasting: ModelPort = { ask: (request) => direct.ask(request, AbortSignal.timeout(model.timeoutMs + 5_000)) };
  const limiter = createLimiter({ capacity: model.concurrency, requestsPerMinute: model.requestsPerMinute });
  const through = { port: patient(limited(lasting, limiter), { attempts }), signal };
  return { model, ask: (stage, request, again) => askOnce(ctx, { projectId, stage, model, request, again, through }) };
}
