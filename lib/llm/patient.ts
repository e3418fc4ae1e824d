import { type Clock, pause, systemClock } from "./clock";
import type { ChatReply, ModelPort } from "./port";

export interface Patience {
  /** how often one request is sent at most */
  attempts?: number;
  baseMs?: number;
  maxMs?: number;
  /** in [0, 1): spreads the retries of calls that failed together */
  random?: () => number;
  clock?: Clock;
  /** told of every real attempt, the last one too, before the next is made */
  onAttempt?: (reply: ChatReply, attempt: number) => void | Promise<void>;
}

/**
 * A port that asks again when the server, not the model, failed: rate limits, 5xx, timeouts, dropped connections.
 * A wait the server names is kept to, however long; others grow from `baseMs` to `maxMs`. Returns the last reply.
 */
export function patient(port: ModelPort, patience: Patience = {}): ModelPort {
  const { attempts = 5, clock = systemClock, onAttempt } = patience;
  return {
    async ask(request, signal) {
      for (let attempt = 1; ; attempt += 1) {
        const reply = await port.ask(request, signal);
        await onAttempt?.(reply, attempt);
        if (attempt >= attempts || !isWorthRetrying(reply)) return reply;
        await pause(clock, waitMs(reply, attempt, patience), signal);
      }
    },
  };
}

/** Whether the same request may well succeed a moment later. */
export function isWorthRetrying({ outcome, httpStatus }: Pick<ChatReply, "outcome" | "httpStatus">): boolean {
  if (outcome === "http_error") return httpStatus === 408 || httpStatus === 409 || httpStatus === 425 || (httpStatus ?? 0) >= 500;
  return outcome === "rate_limited" || outcome === "timeout" || outcome === "network" || outcome === "cut_stream";
}

function waitMs(reply: ChatReply, attempt: number, { baseMs = 500, maxMs = 30_000, random = Math.random }: Patience): number {
  const ceiling = Math.min(maxMs, baseMs * 2 ** (attempt - 1));
  const backOff = ceiling / 2 + (ceiling / 2) * random();
  return reply.retryAfterMs === null ? backOff : reply.retryAfterMs + baseMs * random() * 0.2;
}
