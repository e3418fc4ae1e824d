import type { ChatMessage } from "../port";

/** Tokens the way the rehearsal model bills them: four characters each, near enough for English. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

export function inputTokens(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content) + 4, 4);
}
