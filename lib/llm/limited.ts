import type { Feedback, Limiter } from "./limiter";
import type { ChatReply, ModelPort } from "./port";

/** A port whose calls wait for a slot of the limiter and tell it how the server took them. */
export function limited(port: ModelPort, limiter: Limiter): ModelPort {
  return {
    async ask(request, signal) {
      const slot = await limiter.acquire(signal);
      let feedback: Feedback = { kind: "failed" };
      try {
        const reply = await port.ask(request, signal);
        feedback = feedbackOf(reply);
        return reply;
      } finally {
        slot.release(feedback);
      }
    },
  };
}

function feedbackOf({ outcome, retryAfterMs }: ChatReply): Feedback {
  if (outcome === "rate_limited") return { kind: "rate_limited", retryAfterMs };
  return outcome === "http_error" || outcome === "timeout" || outcome === "network" ? { kind: "failed" } : { kind: "ok" };
}
