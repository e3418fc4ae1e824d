import type OpenAI from "openai";
import type { Dialect } from "./dialect";
import type { ChatMessage, ChatRequest } from "./port";

export type CompletionBody = OpenAI.Chat.Completions.ChatCompletionCreateParams;

/** The body of a request as one server wants it. */
export function completionBody(model: string, request: ChatRequest, dialect: Dialect): CompletionBody {
  const { sampling, replySchema } = request;
  const messages = replySchema && dialect.schemaMode !== "json_schema" ? withSchema(request.messages, replySchema) : request.messages;
  return {
    model,
    messages: [...(dialect.mergesSystem ? withoutSystem(messages) : messages)],
    [dialect.tokenLimit]: sampling.maxTokens,
    ...(dialect.sendsTemperature && { temperature: sampling.temperature }),
    ...(dialect.sendsTopP && { top_p: sampling.topP }),
    ...(dialect.streams && { stream: true, stream_options: { include_usage: true } }),
    ...(replySchema && responseFormat(replySchema, dialect)),
  };
}

function responseFormat(replySchema: NonNullable<ChatRequest["replySchema"]>, { schemaMode }: Dialect): Partial<CompletionBody> {
  if (schemaMode === "text") return {};
  if (schemaMode === "json_object") return { response_format: { type: "json_object" } };
  const { name, schema } = replySchema;
  return { response_format: { type: "json_schema", json_schema: { name, strict: true, schema } } };
}

/** Tells the model the shape in words where the server does not enforce it. */
function withSchema(messages: readonly ChatMessage[], { name, schema }: NonNullable<ChatRequest["replySchema"]>): ChatMessage[] {
  const shape = JSON.stringify({ title: name, ...schema });
  const rule = `Reply with one JSON object that follows this JSON schema, and with nothing before or after it:\n${shape}`;
  const [first, ...rest] = messages;
  if (first?.role !== "system") return [{ role: "system", content: rule }, ...messages];
  return [{ role: "system", content: `${first.content}\n\n${rule}` }, ...rest];
}

function withoutSystem(messages: readonly ChatMessage[]): ChatMessage[] {
  const [first, second, ...rest] = messages;
  if (first?.role !== "system") return [...messages];
  if (second?.role !== "user") return [{ role: "user", content: first.content }, ...messages.slice(1)];
  return [{ role: "user", content: `${first.content}\n\n${second.content}` }, ...rest];
}
