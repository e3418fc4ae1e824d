import type { ChatReply, ChatRequest } from "./port";

/** Beyond this length a text's tokens are estimated from those of a sample of it: counting is linear, but slow. */
const countedWhole = 20_000;
const sampleLength = 8_000;

type Count = (text: string) => number;
let counter: Promise<Count> | undefined;

/** Tokens of a text by OpenAI's o200k vocabulary: exact up to 20,000 characters, estimated beyond. */
export async function countTokens(text: string): Promise<number> {
  const count = await loadCounter();
  return tokensOf(text, count);
}

/** The counter itself, for those who count many texts; loading its vocabulary takes a moment. */
export function loadCounter(): Promise<Count> {
  counter ??= import("gpt-tokenizer/encoding/o200k_base").then(
    ({ countTokens: count }) =>
      (text) =>
        tokensOf(text, (part) => count(part, { disallowedSpecial: new Set() })),
  );
  return counter;
}

function tokensOf(text: string, count: Count): number {
  if (text.length <= countedWhole) return count(text);
  const middle = Math.floor((text.length - sampleLength) / 2);
  const sample = text.slice(0, sampleLength / 2) + text.slice(middle, middle + sampleLength / 2);
  return Math.ceil((count(sample) / sample.length) * text.length);
}

/** Tokens a chat format adds around each message. */
const perMessage = 4;

/** A reply with its tokens counted by us where the server did not say; unchanged where nothing was paid for. */
export async function countUsage<Reply extends Omit<ChatReply, "latencyMs">>(request: ChatRequest, reply: Reply): Promise<Reply> {
  const isPaid = reply.httpStatus === 200 && reply.outcome !== "http_error" && reply.outcome !== "rate_limited";
  if (!isPaid || (reply.inputTokens !== null && reply.outputTokens !== null)) return reply;
  const count = await loadCounter();
  const input = request.messages.reduce((sum, { content }) => sum + tokensOf(content, count) + perMessage, perMessage);
  return { ...reply, inputTokens: reply.inputTokens ?? input, outputTokens: reply.outputTokens ?? tokensOf(reply.text ?? "", count) };
}
