import { keyCiphers } from "@/lib/db/models";
import { openPort } from "@/lib/llm/connection";
import type { ChatReply } from "@/lib/llm/port";
import type { ModelSettings, ModelTrial } from "@/lib/schema/model-connection";
import type { ModelRole } from "@/lib/schema/model-role";
import { authorise, type Context } from "@/lib/services/context";
import { openKey } from "./keys";
import { keepsKey, readSettings } from "./set";

const trialTimeoutMs = 20_000;

export interface TrialInput {
  projectId: string;
  role: ModelRole;
  settings: unknown;
}

/** Asks a model for a word or two with settings that may not be stored yet. */
export async function tryModel(ctx: Context, { projectId, role, settings: given }: TrialInput): Promise<ModelTrial> {
  await authorise(ctx, projectId, "models.manage");
  const settings = readSettings(given);
  const key = await keyFor(ctx, { projectId, role, settings });
  const port = openPort({ ...modelOf(settings, role), timeoutMs: Math.min(settings.timeoutMs, trialTimeoutMs) }, key);
  const reply = await port.ask(
    {
      messages: [{ role: "user", content: "Reply with the single word: ready" }],
      sampling: { temperature: 0, topP: 1, maxTokens: 16 },
      replySchema: null,
    },
    AbortSignal.timeout(trialTimeoutMs + 5_000),
  );
  return trialOf(reply, settings);
}

async function keyFor(ctx: Context, { projectId, role, settings }: { projectId: string; role: ModelRole; settings: ModelSettings }) {
  const stored = (await keyCiphers(ctx.db, projectId)).find((row) => row.role === role) ?? null;
  if (keepsKey(settings, stored)) return stored.keyCipher === null ? null : openKey(projectId, role, stored.keyCipher);
  return settings.apiKey ? settings.apiKey : null;
}

function modelOf({ baseUrl, model, concurrency, requestsPerMinute, timeoutMs, structuredOutput }: ModelSettings, role: ModelRole) {
  const isRehearsal = baseUrl.startsWith("rehearsal:");
  return {
    role,
    baseUrl,
    model,
    concurrency,
    requestsPerMinute,
    timeoutMs,
    structuredOutput,
    isRehearsal,
    inputUsdPerMtok: null,
    outputUsdPerMtok: null,
  };
}

/** A reply cut at sixteen tokens still shows that the model answers. */
function trialOf(reply: ChatReply, settings: ModelSettings): ModelTrial {
  const isWorking = reply.outcome === "ok" || reply.outcome === "truncated";
  const seconds = (reply.latencyMs / 1000).toFixed(1);
  const message = isWorking ? `${settings.model} answered in ${seconds} s` : failureSentence(reply, settings);
  return { isWorking, outcome: reply.outcome, message, reply: reply.text?.slice(0, 500) ?? null, latencyMs: Math.round(reply.latencyMs) };
}

function failureSentence({ httpStatus, outcome, error }: ChatReply, { baseUrl, model }: ModelSettings): string {
  const detail = error ? `: ${error.slice(0, 300)}` : "";
  if (httpStatus === 401 || httpStatus === 403) return `${baseUrl} does not accept the key (${httpStatus})${detail}`;
  if (httpStatus === 404) return `${baseUrl} does not know the model ${model}, or the address lacks its /v1 (404)${detail}`;
  if (outcome === "rate_limited") return `${baseUrl} is there but asks to wait (429)${detail}`;
  if (outcome === "network") return `${baseUrl} cannot be reached${detail}`;
  if (outcome === "timeout") return `${baseUrl} did not answer in time${detail}`;
  return `${model} did not answer properly: ${outcome.replaceAll("_", " ")}${detail}`;
}
