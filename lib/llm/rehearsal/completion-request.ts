import { z } from "zod";

/** The part of a chat completion request the rehearsal server understands. */
export const CompletionRequest = z.object({
  model: z.string().min(1),
  messages: z
    .array(
      z.object({
        role: z.enum(["system", "developer", "user", "assistant"]),
        content: z.union([z.string(), z.array(z.object({ text: z.string() }))]),
      }),
    )
    .min(1),
  max_tokens: z.number().int().positive().nullish(),
  max_completion_tokens: z.number().int().positive().nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  response_format: z.object({ type: z.string(), json_schema: z.object({ name: z.string() }).nullish() }).nullish(),
});
export type CompletionRequest = z.infer<typeof CompletionRequest>;

export interface Asked {
  model: string;
  messages: { role: "system" | "user" | "assistant"; content: string }[];
  maxTokens: number;
  schemaName: string | null;
  streams: boolean;
  wantsUsage: boolean;
}

export function askedIn(request: CompletionRequest): Asked {
  return {
    model: request.model,
    messages: request.messages.map(({ role, content }) => ({
      role: role === "developer" ? "system" : role,
      content: typeof content === "string" ? content : content.map(({ text }) => text).join(""),
    })),
    maxTokens: request.max_completion_tokens ?? request.max_tokens ?? 16_384,
    schemaName: request.response_format?.json_schema?.name ?? null,
    streams: request.stream === true,
    wantsUsage: request.stream_options?.include_usage === true,
  };
}
