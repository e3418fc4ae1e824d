import { pause, systemClock } from "../clock";
import type { ChatReply, ChatRequest, ModelPort } from "../port";
import { FaultMemory, RehearsalFaults } from "./faults";
import { type Outcome, outcomeOf } from "./outcome";
import { rehearse } from "./reply";
import { estimateTokens, inputTokens } from "./usage";

export interface RehearsalSettings {
  /** "weaker" in the name makes for weaker answers */
  model: string;
  faults?: Partial<RehearsalFaults>;
  /** how long a reply takes */
  latencyMs?: number;
  /** calls made so far, for the faults; shared by all ports of this process unless given */
  memory?: FaultMemory;
}

const sharedMemory = new FaultMemory();

/** The rehearsal model as a port in this process: offline, at once, and the same for the same request. */
export function rehearsalPort({ model, faults: given, latencyMs = 0, memory = sharedMemory }: RehearsalSettings): ModelPort {
  const faults = RehearsalFaults.parse(given ?? {});
  return {
    async ask(request, signal) {
      signal.throwIfAborted();
      const { stage, text } = rehearse(request.messages, request.replySchema?.name ?? null, model);
      const fault = faults.rate > 0 ? memory.faultFor(requestText(request, model), stage, faults) : null;
      const outcome = outcomeOf(text, fault, request.sampling.maxTokens, faults);
      const waitMs = outcome.delivery === "hang" ? faults.hangMs : latencyMs;
      if (waitMs > 0) await pause(systemClock, waitMs, signal);
      return replyOf(outcome, request, waitMs);
    },
  };
}

/** The settings in an address such as `rehearsal://local?latency=50&faults=0.25&kinds=empty,refusal&seed=a`. */
export function rehearsalSettings(model: string, address: string): RehearsalSettings {
  const { searchParams } = new URL(address);
  const kinds = searchParams.get("kinds")?.split(",");
  const faults = { rate: Number(searchParams.get("faults") ?? 0), kinds, seed: searchParams.get("seed") ?? undefined };
  return { model, latencyMs: Number(searchParams.get("latency") ?? 0), faults: RehearsalFaults.parse(faults) };
}

function requestText({ messages, sampling }: ChatRequest, model: string): string {
  return `${model}\n${sampling.maxTokens}\n${messages.map(({ content }) => content).join("\n")}`;
}

function replyOf(outcome: Outcome, { messages }: ChatRequest, latencyMs: number): ChatReply {
  const { status, text, refusal } = outcome;
  const lost = { text: null, finishReason: null, inputTokens: null, outputTokens: null, retryAfterMs: outcome.retryAfterMs, latencyMs };
  if (outcome.delivery === "hang") return { ...lost, outcome: "timeout", error: "the rehearsal model stayed silent", httpStatus: null };
  if (outcome.delivery === "drop") return { ...lost, outcome: "network", error: "the connection was dropped", httpStatus: null };
  if (status !== 200) return { ...lost, outcome: status === 429 ? "rate_limited" : "http_error", error: text, httpStatus: status };
  const said = text || refusal || "";
  const paid = { ...lost, text: said || null, httpStatus: 200, inputTokens: inputTokens(messages), outputTokens: estimateTokens(said) };
  if (outcome.delivery === "cut") return { ...paid, outcome: "cut_stream", error: "the reply broke off" };
  return { ...paid, ...named(outcome), finishReason: outcome.finishReason };
}

function named({ finishReason, refusal, text }: Outcome): Pick<ChatReply, "outcome" | "error"> {
  if (refusal !== null) return { outcome: "refusal", error: "the model refused" };
  if (finishReason === "length") return { outcome: "truncated", error: "the reply reached the token limit" };
  if (finishReason === "content_filter") return { outcome: "content_filter", error: "the content filter stopped the reply" };
  return text.trim() === "" ? { outcome: "empty", error: "the reply is empty" } : { outcome: "ok", error: null };
}
