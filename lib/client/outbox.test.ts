import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Sending } from "@/lib/schema/outbox";
import { type LetterStore, Outbox } from "./outbox";
import { ApiError } from "./request";
import type { Delivery } from "./send-letter";

const text: Sending = { kind: "text", input: { version: 0, text: "new words" } };
const override: Delivery = {
  kind: "verdict",
  verdict: {
    id: "v",
    instructionId: "a",
    decision: "accept",
    reason: "",
    withdrawsId: null,
    createdAt: "",
    reviewState: "accept",
    training: null,
  },
};

/** The browser's storage, as far as the outbox uses it. */
function memory(kept = new Map<string, unknown>()) {
  const storage: LetterStore = {
    read: async () => [...kept.values()],
    put: async (letter) => void kept.set(letter.key, structuredClone(letter)),
    remove: async (key) => void kept.delete(key),
  };
  return { kept, storage };
}

/** A server that answers as told, and notes what reached it. */
function server(answers: (() => Promise<Delivery>)[]) {
  const reached: string[] = [];
  const send = async ({ instructionId }: { instructionId: string }) => {
    reached.push(instructionId);
    const answer = answers.shift() ?? (async () => override);
    return answer();
  };
  return { reached, send };
}

const fail = (error: unknown) => () => Promise.reject(error);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("The outbox in the browser", () => {
  it("sends at once, tells what came back, and keeps nothing", async () => {
    const { kept, storage } = memory();
    const { reached, send } = server([]);
    const told: string[] = [];
    const outbox = new Outbox({ storage, send, onDelivered: (letter) => told.push(letter.instructionId) });
    outbox.post({ lane: "q", instructionId: "a", sending: text });
    expect(kept.size).toBe(1);
    await vi.runAllTimersAsync();
    expect([reached, told, outbox.letters(), kept.size]).toEqual([["a"], ["a"], [], 0]);
  });

  it("keeps a letter while the server cannot be reached, and sends it when it is back", async () => {
    const { kept, storage } = memory();
    const { reached, send } = server([fail(new TypeError("fetch failed")), fail(new ApiError(503, "unavailable", "restarting", null))]);
    const outbox = new Outbox({ storage, send, onDelivered: () => {} });
    outbox.post({ lane: "q", instructionId: "a", sending: text });
    await vi.advanceTimersByTimeAsync(100);
    expect([reached.length, outbox.letters().length, kept.size]).toEqual([1, 1, 1]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([reached.length, outbox.letters().length, kept.size]).toEqual([3, 0, 0]);
  });

  it("finds its letters again after a reload, in the order they were written", async () => {
    const { storage } = memory();
    const offline = new Outbox({ storage, send: fail(new TypeError("fetch failed")), onDelivered: () => {} });
    offline.post({ lane: "q", instructionId: "a", sending: text });
    await vi.advanceTimersByTimeAsync(10);
    offline.post({ lane: "q", instructionId: "b", sending: text });
    await vi.advanceTimersByTimeAsync(10);
    const { reached, send } = server([]);
    const reloaded = new Outbox({ storage, send, onDelivered: () => {} });
    await reloaded.ready;
    expect(reloaded.letters().map(({ instructionId }) => instructionId)).toEqual(["a", "b"]);
    reloaded.pump();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(reached).toEqual(["a", "b"]);
  });

  it("does not take for a letter what is none", async () => {
    const { storage } = memory(
      new Map<string, unknown>([
        ["2", "{broken"],
        ["3", { key: "3" }],
      ]),
    );
    const outbox = new Outbox({ storage, send: server([]).send, onDelivered: () => {} });
    expect(await outbox.ready).toEqual([]);
    expect(outbox.letters()).toEqual([]);
  });

  it("sends fifty letters of different items in the order they were written, one after another", async () => {
    const { storage } = memory();
    const offline = new Outbox({ storage, send: fail(new TypeError("fetch failed")), onDelivered: () => {} });
    const names = Array.from({ length: 50 }, (_, index) => `item-${index}`);
    for (const instructionId of names) {
      offline.post({ lane: instructionId, instructionId, sending: text });
      await vi.advanceTimersByTimeAsync(5);
    }
    let atOnce = 0;
    let most = 0;
    const reached: string[] = [];
    const send = async ({ instructionId }: { instructionId: string }) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 60 - reached.length));
      reached.push(instructionId);
      atOnce -= 1;
      return override;
    };
    const back = new Outbox({ storage, send, onDelivered: () => {} });
    await back.ready;
    back.retryWaiting();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(reached).toEqual(names);
    expect(most).toBe(1);
  });

  it("shows a refusal and does not ask again by itself, while other items go on", async () => {
    const { reached, send } = server([fail(new ApiError(409, "conflict", "changed since you read it", { kind: "stale" }))]);
    const outbox = new Outbox({ storage: memory().storage, send, onDelivered: () => {} });
    outbox.post({ lane: "q", instructionId: "a", sending: text });
    await vi.advanceTimersByTimeAsync(60_000);
    outbox.post({ lane: "q", instructionId: "b", sending: text });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reached).toEqual(["a", "b"]);
    expect(outbox.letters().map(({ refusal }) => refusal)).toEqual([
      { code: "conflict", message: "changed since you read it", details: { kind: "stale" } },
    ]);
    outbox.discard("a");
    expect(outbox.letters()).toEqual([]);
  });

  it("goes on sending when the browser will not store, and says so", async () => {
    const full = () => Promise.reject(new Error("QuotaExceededError"));
    const storage = { ...memory().storage, put: full, remove: full };
    const { reached, send } = server([]);
    const outbox = new Outbox({ storage, send, onDelivered: () => {} });
    outbox.post({ lane: "q", instructionId: "a", sending: text });
    await vi.runAllTimersAsync();
    expect([reached, outbox.isKept()]).toEqual([["a"], false]);
  });
});
