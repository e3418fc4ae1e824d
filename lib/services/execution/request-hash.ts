import { createHash } from "node:crypto";
import type { ChatRequest } from "@/lib/llm/port";
import type { RunModel } from "@/lib/schema/run";

/** Names a request by everything that decides its reply; under it the reply is stored. */
export function requestHash({ baseUrl, model }: Pick<RunModel, "baseUrl" | "model">, request: ChatRequest): string {
  const { messages, sampling, replySchema } = request;
  const { temperature, topP, maxTokens } = sampling;
  const parts = [baseUrl, model, messages.map(({ role, content }) => [role, content]), temperature, topP, maxTokens, replySchema];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

const perMessage = 16;

/** No tokenizer makes more tokens than a text has bytes: the most a request's input can count. */
export function mostInputTokens({ messages, replySchema }: ChatRequest): number {
  const schemaBytes = replySchema ? Buffer.byteLength(JSON.stringify(replySchema)) : 0;
  return messages.reduce((sum, { content }) => sum + Buffer.byteLength(content) + perMessage, schemaBytes + perMessage);
}
