import type { CallOutcome } from "@/lib/schema/call-outcome";
import type { Sampling } from "@/lib/schema/run";

export interface ChatMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

export interface ChatRequest {
  messages: readonly ChatMessage[];
  sampling: Sampling;
  /** a JSON schema the reply must follow; null: plain text */
  replySchema: { name: string; schema: Record<string, unknown> } | null;
}

/** What came of one call. A port never throws for what a model or its server did; it says so here. */
export interface ChatReply {
  outcome: Exclude<CallOutcome, "invalid">;
  /** everything that arrived, also of a cut or truncated reply; null where nothing did */
  text: string | null;
  finishReason: string | null;
  error: string | null;
  httpStatus: number | null;
  retryAfterMs: number | null;
  inputTokens: number | null;
  outputTokens: number | null;
  latencyMs: number;
}

/** One model that can be asked. */
export interface ModelPort {
  ask(request: ChatRequest, signal: AbortSignal): Promise<ChatReply>;
}
