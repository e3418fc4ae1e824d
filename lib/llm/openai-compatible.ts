import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import type { StructuredOutput } from "@/lib/schema/model-role";
import { completionBody } from "./completion-body";
import { adaptedDialect, type Dialect } from "./dialect";
import { DialectMemory } from "./dialect-memory";
import { cutHeader, keepAliveFetch } from "./keep-alive-fetch";
import type { ChatReply, ChatRequest, ModelPort } from "./port";
import { readCompletion, readEvents } from "./read-completion";
import { retryAfterMs } from "./retry-after";
import { countUsage } from "./tokens";

export interface ServerSettings {
  baseUrl: string;
  model: string;
  apiKey: string | null;
  timeoutMs: number;
  structuredOutput: StructuredOutput;
  /** what is known of the server's ways; shared by all ports of this process unless given */
  memory?: DialectMemory;
}

const sharedFetch = keepAliveFetch();
const sharedMemory = new DialectMemory();
const mostDialectsTried = 7;

/** A model behind any server that speaks OpenAI's chat completions. Throws only when the signal aborts. */
export function openAiCompatible(settings: ServerSettings): ModelPort {
  const client = clientOf(settings);
  const memory = settings.memory ?? sharedMemory;
  return {
    async ask(request, signal) {
      const startedAt = performance.now();
      const reply = await converse(request, settings, memory, (dialect) => send(client, settings, request, dialect, signal));
      const counted = await countUsage(request, reply);
      return { ...counted, latencyMs: Math.round(performance.now() - startedAt) };
    },
  };
}

type Answer = Omit<ChatReply, "latencyMs">;

/** Asks in the dialect known so far, and in others while the server's refusals suggest one. */
async function converse(
  request: ChatRequest,
  settings: ServerSettings,
  memory: DialectMemory,
  ask: (dialect: Dialect) => Promise<Answer>,
): Promise<Answer> {
  let dialect = memory.dialectOf(settings);
  const maySwitchSchemaMode = settings.structuredOutput === "auto" && request.replySchema !== null;
  for (let tried = 1; ; tried += 1) {
    const answer = await ask(dialect);
    const refused = answer.outcome === "http_error" && answer.httpStatus !== null;
    const isProven = memory.isProven(settings, dialect);
    const rejection = { status: answer.httpStatus ?? 0, message: answer.error ?? "" };
    const next = refused ? adaptedDialect(dialect, rejection, { maySwitchSchemaMode, isProven }) : null;
    if (next === null || tried >= mostDialectsTried) {
      if (!refused) memory.learn(settings, dialect, request, answer);
      return answer;
    }
    dialect = next;
  }
}

async function send(
  client: OpenAI,
  settings: ServerSettings,
  request: ChatRequest,
  dialect: Dialect,
  signal: AbortSignal,
): Promise<Answer> {
  signal.throwIfAborted();
  try {
    const body = completionBody(settings.model, request, dialect);
    const response = await client.chat.completions.create(body, { signal }).asResponse();
    return await answerOf(response);
  } catch (error) {
    signal.throwIfAborted();
    return redacted(failureOf(error, settings), settings.apiKey);
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const body = await response.text();
  const isEvents = response.headers.get("content-type")?.includes("text/event-stream") === true;
  if (response.headers.has(cutHeader)) {
    const text = (isEvents ? readEvents(body).text : body) || null;
    return failure("cut_stream", "the connection was closed before the end of the reply", { text, httpStatus: response.status });
  }
  const { errorStatus, ...read } = isEvents ? readEvents(body) : readCompletion(body);
  const outcome = errorStatus === 429 ? "rate_limited" : read.outcome;
  const waitMs = outcome === "ok" ? null : retryAfterMs(response.headers, Date.now());
  return { ...read, outcome, httpStatus: errorStatus ?? response.status, retryAfterMs: waitMs };
}

function failureOf(error: unknown, { timeoutMs }: ServerSettings): Answer {
  if (error instanceof APIConnectionTimeoutError) return failure("timeout", `no whole reply within ${timeoutMs} ms`);
  if (error instanceof APIConnectionError) return failure("network", rootMessage(error));
  if (error instanceof APIError && typeof error.status === "number") return refusalOf(error, error.status);
  if (error instanceof Error) return failure("network", rootMessage(error));
  throw error;
}

function refusalOf(error: InstanceType<typeof APIError>, httpStatus: number): Answer {
  const text = error.error === undefined ? null : JSON.stringify(error.error);
  const waitMs = error.headers ? retryAfterMs(error.headers, Date.now()) : null;
  // Money that ran out comes as a 429 too, but no waiting helps.
  const isLimit = httpStatus === 429 && error.code !== "insufficient_quota" && error.type !== "insufficient_quota";
  return failure(isLimit ? "rate_limited" : "http_error", error.message.slice(0, 1000), { text, httpStatus, retryAfterMs: waitMs });
}

function failure(outcome: Answer["outcome"], error: string, known: Partial<Answer> = {}): Answer {
  const unknown = { text: null, finishReason: null, httpStatus: null, retryAfterMs: null, inputTokens: null, outputTokens: null };
  return { ...unknown, ...known, outcome, error };
}

function rootMessage(error: Error): string {
  return error.cause instanceof Error ? rootMessage(error.cause) : error.message;
}

/** Servers quote the key they refuse; it must not end up in the kept failures. */
function redacted(answer: Answer, apiKey: string | null): Answer {
  if (!apiKey) return answer;
  const hide = (text: string | null) => text?.replaceAll(apiKey, "[key]") ?? null;
  return { ...answer, text: hide(answer.text), error: hide(answer.error) };
}

function clientOf({ baseUrl, apiKey, timeoutMs }: ServerSettings): OpenAI {
  return new OpenAI({
    baseURL: baseUrl.replace(/\/+$/, ""),
    apiKey: apiKey ?? "none",
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: "off",
    fetch: sharedFetch,
    ...(apiKey === null && { defaultHeaders: { Authorization: null } }),
  });
}
