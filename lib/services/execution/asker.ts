import { randomUUID } from "node:crypto";
import type { NewModelCall, StoredReply } from "@/lib/db/model-calls";
import type { RunSnapshot } from "@/lib/db/run-snapshots";
import { limited } from "@/lib/llm/limited";
import { patient } from "@/lib/llm/patient";
import type { ChatMessage, ChatReply, ChatRequest, ModelPort } from "@/lib/llm/port";
import { costMicroUsd } from "@/lib/llm/pricing";
import type { CallOutcome, FailureKind } from "@/lib/schema/call-outcome";
import type { ModelRole } from "@/lib/schema/model-role";
import type { CallStore } from "./call-store";
import type { OpenModel } from "./model-pool";
import type { Purse } from "./purse";
import { mostInputTokens, requestHash } from "./request-hash";

/** What came of asking: words, a failure of this item, or a reason for the whole run to stop. */
export type Asked =
  | { kind: "reply"; text: string; callId: string }
  | { kind: "failed"; failureKind: FailureKind; message: string; callId: string | null }
  | { kind: "halt"; message: string };

export interface AskerOptions {
  run: Pick<RunSnapshot, "id" | "projectId" | "isRehearsal">;
  /** null outside of a run's ledger: a preview */
  runId: string | null;
  stage: string;
  role: ModelRole;
  promptVersionId: string | null;
  opened: OpenModel;
  store: CallStore;
  purse: Purse | null;
  chunkId: string | null;
  /** ends waiting: for a slot, for money, for the next attempt */
  soft: AbortSignal;
  /** ends calls under way too */
  hard: AbortSignal;
  attempts: number;
}

/** A little more than what is answered while a few calls are written down. */
const leastUnstored = 8;

/** Asks one model on behalf of one chunk; every attempt is written down, with what it cost. */
export class Asker {
  /** what this asker has asked so far */
  readonly spent: { calls: number; costMicroUsd: number; lastReply: string | null } = { calls: 0, costMicroUsd: 0, lastReply: null };
  private readonly options: AskerOptions;
  private readonly writes: Promise<void>[] = [];

  constructor(options: AskerOptions) {
    this.options = options;
  }

  hashOf(request: ChatRequest): string {
    return requestHash(this.options.opened.model, request);
  }

  worstCost(request: ChatRequest): number {
    return costMicroUsd({ inputTokens: mostInputTokens(request), outputTokens: request.sampling.maxTokens }, this.options.opened.model);
  }

  /** Sets money aside for many calls at once, as far as the budget reaches. */
  async fillPurse(worstCosts: readonly number[]): Promise<void> {
    if (worstCosts.length === 0) return;
    await this.options.purse?.fill(
      worstCosts.reduce((sum, cost) => sum + cost, 0),
      Math.max(...worstCosts),
    );
  }

  /** Resolves when every attempt so far is in the database. */
  async written(): Promise<void> {
    await Promise.all(this.writes);
  }

  /** @param judge what is wrong with the words of a whole reply; null when nothing is */
  async ask(request: ChatRequest, attempt: number, judge: (text: string) => string | null): Promise<Asked> {
    let callId = randomUUID();
    const port = patient(this.paying(request), {
      attempts: this.options.attempts,
      onAttempt: (reply) => {
        callId = randomUUID();
        this.write(callId, request, attempt, reply, reply.outcome === "ok" && reply.text !== null ? judge(reply.text) : null);
      },
    });
    const reply = await port.ask(request, this.options.soft);
    return this.asked(reply, callId);
  }

  private asked(reply: ChatReply, callId: string): Asked {
    const { model, baseUrl } = this.options.opened.model;
    if (reply.outcome === "ok") {
      if (reply.text !== null) return { kind: "reply", text: reply.text, callId };
      return { kind: "failed", failureKind: "empty", message: outcomeSentences.empty, callId };
    }
    // Every other item would meet the same refusal: the key, the credit or the model's name has to be put right first.
    const isHopeless = reply.outcome === "http_error" && [401, 402, 404].includes(reply.httpStatus ?? 0);
    if (isHopeless)
      return { kind: "halt", message: `${model} at ${baseUrl} answered ${reply.httpStatus}: ${reply.error ?? "no reason given"}` };
    return { kind: "failed", failureKind: reply.outcome, message: reply.error ?? outcomeSentences[reply.outcome], callId };
  }

  /** Money first, then a slot; once a slot is held the call is made and only a hard stop ends it. */
  private paying(request: ChatRequest): ModelPort {
    const { opened, purse } = this.options;
    const slotted = limited({ ask: (asked) => this.send(asked) }, opened.limiter);
    if (!purse) return slotted;
    const worst = this.worstCost(request);
    return {
      async ask(asked, signal) {
        await purse.take(worst);
        let cost = 0;
        try {
          const reply = await slotted.ask(asked, signal);
          cost = costMicroUsd(reply, opened.model);
          return reply;
        } finally {
          purse.settle(worst, cost);
        }
      },
    };
  }

  private async send(request: ChatRequest): Promise<ChatReply> {
    const { opened, store, hard } = this.options;
    await store.room(Math.max(leastUnstored, opened.limiter.state().capacity / 4));
    return opened.port.ask(request, hard);
  }

  private write(id: string, request: ChatRequest, attempt: number, reply: ChatReply, problem: string | null): void {
    const { run, runId, stage, role, opened, promptVersionId, chunkId, store } = this.options;
    const { text, outcome, error, latencyMs, finishReason, httpStatus, inputTokens, outputTokens } = reply;
    const call: NewModelCall = {
      ...{ id, projectId: run.projectId, runId, stage, role, requestHash: this.hashOf(request), attempt, request, promptVersionId },
      ...{ outcome: problem === null ? outcome : "invalid", reply: text, error: problem ?? error, finishReason, httpStatus },
      ...{ model: opened.model.model, baseUrl: opened.model.baseUrl, isRehearsal: opened.model.isRehearsal },
      ...{ inputTokens, outputTokens, costMicroUsd: costMicroUsd(reply, opened.model), latencyMs: Math.round(latencyMs) },
    };
    this.spent.calls += 1;
    this.spent.costMicroUsd += call.costMicroUsd;
    this.spent.lastReply = text ?? this.spent.lastReply;
    const written = store.store(call, chunkId);
    written.catch(() => {}); // seen by written()
    this.writes.push(written);
  }
}

const outcomeSentences: Readonly<Record<Exclude<CallOutcome, "ok" | "invalid">, string>> = {
  truncated: "The reply was cut at the token limit.",
  content_filter: "The server's content filter stopped the reply.",
  refusal: "The model refused to answer.",
  empty: "The reply was empty.",
  cut_stream: "The connection was cut in the middle of the reply.",
  http_error: "The server answered with an error.",
  rate_limited: "The server asked for fewer requests, and did so on every attempt.",
  timeout: "No reply came within the time allowed.",
  network: "The server could not be reached.",
};

/** What a stored call means, as if it had just been made. */
export function askedFromStore(stored: StoredReply): Asked {
  const { outcome, reply, error, id } = stored;
  if ((outcome === "ok" || outcome === "invalid") && reply !== null) return { kind: "reply", text: reply, callId: id };
  const failureKind = outcome === "ok" || outcome === "invalid" ? "empty" : outcome;
  return { kind: "failed", failureKind, message: error ?? outcomeSentences[failureKind], callId: id };
}

export function chatRequest(
  messages: readonly ChatMessage[],
  asks: { sampling: ChatRequest["sampling"]; replySchema: ChatRequest["replySchema"] },
): ChatRequest {
  return { messages, sampling: asks.sampling, replySchema: asks.replySchema };
}
