import type http from "node:http";
import type { Asked } from "./completion-request";
import type { Outcome } from "./outcome";
import { estimateTokens, inputTokens } from "./usage";

/** Sends an outcome over HTTP the way a provider would, broken connections included. */
export function deliver(response: http.ServerResponse, outcome: Outcome, asked: Asked): void {
  if (response.destroyed) return;
  if (outcome.delivery === "drop" || outcome.delivery === "hang") response.destroy();
  else if (outcome.status !== 200) sendError(response, outcome);
  else if (asked.streams) sendStream(response, outcome, asked);
  else sendWhole(response, outcome, asked);
}

const marks = { "x-larch-rehearsal": "1" };

function sendError(response: http.ServerResponse, { status, text, retryAfterMs }: Outcome): void {
  const code = status === 429 ? "rate_limit_exceeded" : "server_error";
  const body = JSON.stringify({ error: { message: text, type: code, code } });
  const seconds =
    retryAfterMs === null ? {} : { "retry-after": String(Math.ceil(retryAfterMs / 1000)), "retry-after-ms": String(retryAfterMs) };
  response.writeHead(status, { ...marks, ...seconds, "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

function sendWhole(response: http.ServerResponse, outcome: Outcome, asked: Asked): void {
  const message = { role: "assistant", content: outcome.refusal === null ? outcome.text : null, refusal: outcome.refusal };
  const choices = [{ index: 0, message, logprobs: null, finish_reason: outcome.finishReason }];
  const body = JSON.stringify({ ...envelope("chat.completion", asked), choices, usage: usageOf(outcome, asked) });
  response.writeHead(200, { ...marks, "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  if (outcome.delivery === "whole") {
    response.end(body);
    return;
  }
  response.write(body.slice(0, Math.floor(body.length * 0.6)), () => response.destroy());
}

const pieceLength = 48;

function sendStream(response: http.ServerResponse, outcome: Outcome, asked: Asked): void {
  response.writeHead(200, { ...marks, "content-type": "text/event-stream", "cache-control": "no-cache" });
  const head = envelope("chat.completion.chunk", asked);
  const send = (delta: unknown, finish: string | null) =>
    response.write(`data: ${JSON.stringify({ ...head, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`);
  send({ role: "assistant", ...(outcome.refusal === null ? { content: "" } : { refusal: outcome.refusal }) }, null);
  for (let at = 0; at < outcome.text.length; at += pieceLength) send({ content: outcome.text.slice(at, at + pieceLength) }, null);
  // A cut stream ends like a whole one, only without its last events: that is how it goes unnoticed.
  if (outcome.delivery === "whole") {
    send({}, outcome.finishReason);
    if (asked.wantsUsage) response.write(`data: ${JSON.stringify({ ...head, choices: [], usage: usageOf(outcome, asked) })}\n\n`);
    response.write("data: [DONE]\n\n");
  }
  response.end();
}

function envelope(object: string, { model }: Asked) {
  return { id: "chatcmpl-rehearsal", object, created: Math.floor(Date.now() / 1000), model };
}

function usageOf({ text, refusal }: Outcome, { messages }: Asked) {
  const [prompt, completion] = [inputTokens(messages), estimateTokens(text || refusal || "")];
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}
