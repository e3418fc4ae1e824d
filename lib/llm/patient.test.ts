import { describe, expect, it } from "vitest";
import type { Clock } from "./clock";
import { limited } from "./limited";
import { createLimiter } from "./limiter";
import { isWorthRetrying, patient } from "./patient";
import type { ChatReply, ChatRequest, ModelPort } from "./port";

const request: ChatRequest = {
  messages: [{ role: "user", content: "hello" }],
  sampling: { temperature: 0, topP: 1, maxTokens: 10 },
  replySchema: null,
};
const signal = new AbortController().signal;

function reply(given: Partial<ChatReply>): ChatReply {
  const empty = {
    text: null,
    finishReason: null,
    error: null,
    httpStatus: null,
    retryAfterMs: null,
    inputTokens: null,
    outputTokens: null,
  };
  return { ...empty, outcome: "ok", latencyMs: 1, ...given };
}

/** Gives these replies in turn, the last one for ever. */
function scripted(...replies: ChatReply[]): ModelPort & { asked: number } {
  const port = {
    asked: 0,
    ask: async () => {
      const next = replies[Math.min(port.asked, replies.length - 1)];
      port.asked += 1;
      return next ?? reply({});
    },
  };
  return port;
}

/** Time passes as soon as someone waits for it; the waits are written down. */
function quickClock() {
  const waits: number[] = [];
  const clock: Clock = {
    now: () => 0,
    after: (delayMs, wake) => {
      waits.push(delayMs);
      setImmediate(wake);
      return () => undefined;
    },
  };
  return { clock, waits };
}

const limitedReply = reply({ outcome: "rate_limited", httpStatus: 429 });
const busy = reply({ outcome: "http_error", httpStatus: 503 });
const good = reply({ text: "hi" });

describe("a patient port", () => {
  it("asks once when the first reply is good", async () => {
    const port = scripted(good);
    expect(await patient(port).ask(request, signal)).toBe(good);
    expect(port.asked).toBe(1);
  });

  it.each([
    ["a rate limit", limitedReply],
    ["a 500", reply({ outcome: "http_error", httpStatus: 500 })],
    ["a 503", busy],
    ["a 408", reply({ outcome: "http_error", httpStatus: 408 })],
    ["a timeout", reply({ outcome: "timeout" })],
    ["a broken connection", reply({ outcome: "network" })],
    ["a cut reply", reply({ outcome: "cut_stream", text: "hal", httpStatus: 200 })],
  ])("asks again after %s", async (_name, failed) => {
    const { clock } = quickClock();
    const port = scripted(failed, good);
    expect(await patient(port, { clock }).ask(request, signal)).toBe(good);
    expect(port.asked).toBe(2);
  });

  it.each([
    ["a 400", reply({ outcome: "http_error", httpStatus: 400 })],
    ["a 401", reply({ outcome: "http_error", httpStatus: 401 })],
    ["a 403", reply({ outcome: "http_error", httpStatus: 403 })],
    ["a 404", reply({ outcome: "http_error", httpStatus: 404 })],
    ["money that ran out", reply({ outcome: "http_error", httpStatus: 429 })],
    ["a refusal", reply({ outcome: "refusal" })],
    ["a truncated reply", reply({ outcome: "truncated" })],
    ["a filtered reply", reply({ outcome: "content_filter" })],
    ["an empty reply", reply({ outcome: "empty" })],
  ])("does not ask again after %s", async (_name, failed) => {
    const port = scripted(failed, good);
    expect(await patient(port).ask(request, signal)).toBe(failed);
    expect(port.asked).toBe(1);
  });

  it("gives up after so many attempts and hands over the last reply", async () => {
    const { clock, waits } = quickClock();
    const last = reply({ outcome: "timeout", error: "third" });
    const port = scripted(busy, busy, last, good);
    expect(await patient(port, { clock, attempts: 3 }).ask(request, signal)).toBe(last);
    expect(waits).toHaveLength(2);
  });

  it("waits longer each time, up to a most, with some spread", async () => {
    const { clock, waits } = quickClock();
    await patient(scripted(busy), { clock, attempts: 6, baseMs: 100, maxMs: 500, random: () => 0.5 }).ask(request, signal);
    expect(waits).toEqual([75, 150, 300, 375, 375]);
  });

  it("waits as long as the server says, also beyond its own most", async () => {
    const { clock, waits } = quickClock();
    const slow = reply({ outcome: "rate_limited", httpStatus: 429, retryAfterMs: 180_000 });
    await patient(scripted(slow, good), { clock, baseMs: 100, maxMs: 500, random: () => 0 }).ask(request, signal);
    expect(waits).toEqual([180_000]);
  });

  it("reports every attempt, the last one too, before it goes on", async () => {
    const { clock } = quickClock();
    const told: string[] = [];
    const onAttempt = async (given: ChatReply, attempt: number) => {
      await Promise.resolve();
      told.push(`${attempt} ${given.outcome}`);
    };
    await patient(scripted(limitedReply, busy, good), { clock, onAttempt }).ask(request, signal);
    expect(told).toEqual(["1 rate_limited", "2 http_error", "3 ok"]);
  });

  it("stops waiting when the signal aborts", async () => {
    const stopping = new AbortController();
    const slow = reply({ outcome: "rate_limited", retryAfterMs: 3_600_000 });
    const asking = patient(scripted(slow)).ask(request, stopping.signal);
    setTimeout(() => stopping.abort(new Error("paused")), 10);
    await expect(asking).rejects.toThrow("paused");
  });
});

describe("isWorthRetrying", () => {
  it("does not retry what it does not know to pass", () => {
    expect(isWorthRetrying({ outcome: "http_error", httpStatus: null })).toBe(false);
    expect(isWorthRetrying({ outcome: "ok", httpStatus: 200 })).toBe(false);
  });
});

describe("a limited port", () => {
  it("gives its slot back while a patient one waits, and tells the limiter of the 429", async () => {
    const { clock } = quickClock();
    const limiter = createLimiter({ capacity: 8, cooldownMs: 1 });
    const port = patient(limited(scripted(limitedReply, good), limiter), { clock });
    expect(await port.ask(request, signal)).toBe(good);
    expect(limiter.state()).toMatchObject({ inFlight: 0, limit: 4 });
  });

  it("gives its slot back when the call is aborted", async () => {
    const limiter = createLimiter({ capacity: 1 });
    const port = limited({ ask: () => Promise.reject(new Error("aborted")) }, limiter);
    await expect(port.ask(request, signal)).rejects.toThrow("aborted");
    expect(limiter.state().inFlight).toBe(0);
  });
});
