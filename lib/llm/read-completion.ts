import { z } from "zod";
import type { ChatReply } from "./port";

type Read = Pick<ChatReply, "outcome" | "text" | "finishReason" | "error" | "inputTokens" | "outputTokens"> & { errorStatus?: number };

const Part = z.object({ text: z.string().optional() });
const Content = z.union([z.string(), z.array(Part)]).nullish();
const Usage = z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish();
const ServerError = z.union([z.string(), z.object({ message: z.string().nullish(), code: z.union([z.string(), z.number()]).nullish() })]);
const Message = z.object({ content: Content, refusal: z.string().nullish() });
const Choice = z.object({
  message: Message.nullish(),
  delta: Message.partial().nullish(),
  finish_reason: z.string().nullish(),
  error: ServerError.nullish(),
});
const Completion = z.object({ choices: z.array(Choice).nullish(), usage: Usage, error: ServerError.nullish() });

/** What a 200 with a JSON body means. The raw body is kept where it is no completion. */
export function readCompletion(body: string): Read {
  const parsed = parseJson(body);
  const completion = Completion.safeParse(parsed);
  if (parsed === undefined || !completion.success) return nothing("http_error", body, "the reply is not a chat completion in JSON");
  const { choices, usage, error } = completion.data;
  const [choice] = choices ?? [];
  const failure = error ?? choice?.error;
  if (failure) return { ...nothing("http_error", body, errorText(failure)), ...errorStatusOf(failure) };
  const counted = { inputTokens: usage?.prompt_tokens ?? null, outputTokens: usage?.completion_tokens ?? null };
  if (!choice) return { ...nothing("empty", null, "the reply has no choices"), ...counted };
  const text = contentText(choice.message?.content);
  return { ...judge(text, choice.message?.refusal ?? "", choice.finish_reason ?? null), ...counted };
}

/** What a 200 with server-sent events means: the pieces put together, a cut where no finish_reason came. */
export function readEvents(body: string): Read {
  let [text, refusal] = ["", ""];
  let finishReason: string | null = null;
  let usage: z.infer<typeof Usage> = null;
  for (const line of body.split(/\r?\n/)) {
    if (!line.startsWith("data:") || line.slice(5).trim() === "[DONE]") continue;
    const chunk = Completion.safeParse(parseJson(line.slice(5)));
    if (!chunk.success) continue;
    const [choice] = chunk.data.choices ?? [];
    const failure = chunk.data.error ?? choice?.error;
    if (failure) return { ...nothing("http_error", text || null, errorText(failure)), ...errorStatusOf(failure) };
    text += contentText(choice?.delta?.content);
    refusal += choice?.delta?.refusal ?? "";
    finishReason = choice?.finish_reason ?? finishReason;
    usage = chunk.data.usage ?? usage;
  }
  return {
    ...judge(text, refusal, finishReason),
    inputTokens: usage?.prompt_tokens ?? null,
    outputTokens: usage?.completion_tokens ?? null,
  };
}

const whole = new Set(["stop", "eos", "eos_token", "end_turn", "stop_sequence", "tool_calls", "function_call"]);
const tooLong = new Set(["length", "max_tokens", "model_length", "max_output_tokens"]);
const filtered = new Set(["content_filter", "safety", "recitation", "prohibited_content", "blocklist", "sensitive"]);

function judge(given: string, refusal: string, finishReason: string | null): Omit<Read, "inputTokens" | "outputTokens"> {
  const text = withoutThinking(given);
  const reason = finishReason?.toLowerCase() ?? "";
  const reply = { text: text === "" ? null : text, finishReason };
  if (refusal !== "") return { ...reply, outcome: "refusal", text: text || refusal, error: "the model refused" };
  if (tooLong.has(reason)) return { ...reply, outcome: "truncated", error: "the reply reached the token limit" };
  if (filtered.has(reason)) return { ...reply, outcome: "content_filter", error: "the server's content filter stopped the reply" };
  if (reason === "") return { ...reply, outcome: "cut_stream", error: "the reply ended without a finish_reason, so it may not be whole" };
  if (!whole.has(reason)) return { ...reply, outcome: "cut_stream", error: `the reply ended with the finish_reason "${finishReason}"` };
  if (text.trim() === "") return { ...reply, outcome: "empty", text: null, error: "the reply is empty" };
  return { ...reply, outcome: "ok", error: null };
}

/** Reasoning models behind plain servers put their thoughts before the reply; they are not part of it. */
function withoutThinking(text: string): string {
  return text.replace(/^\s*<think>[\s\S]*?<\/think>\s*/, "");
}

function contentText(content: z.infer<typeof Content>): string {
  if (typeof content === "string") return content;
  return (content ?? []).map(({ text }) => text ?? "").join("");
}

function nothing(outcome: Read["outcome"], text: string | null, error: string): Read {
  return { outcome, text, finishReason: null, error, inputTokens: null, outputTokens: null };
}

function errorText(error: z.infer<typeof ServerError>): string {
  return typeof error === "string" ? error : (error.message ?? "the server reported an error");
}

function errorStatusOf(error: z.infer<typeof ServerError>): { errorStatus?: number } {
  const code = typeof error === "string" ? Number.NaN : Number(error.code);
  return code >= 400 && code <= 599 ? { errorStatus: code } : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
