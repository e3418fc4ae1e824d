import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Sending } from "@/lib/schema/outbox";
import { Outbox } from "./outbox";
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
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
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
    const storage = memory();
    const { reached, send } = server([]);
    const told: string[] = [];
    const outbox = new Outbox({ name: "box", storage, send, onDelivered: (letter) => told.push(letter.instructionId) });
    outbox.post({ lane: "q", instructionId: "a", sending: text });
    expect(storage.length).toBe(1);
    await vi.runAllTimersAsync();
    expect([reached, told, outbox.letters(), storage.length]).toEqual([["a"], ["a"], [], 0]);
  });

  it("keeps a letter while the server cannot be reached, and sends it when it is back", async () => {
    const storage = memory();
    const { reached, send } = server([fail(new TypeError("fetch failed")), fail(new ApiError(503, "unavailable", "restarting", null))]);
    const outbox = new Outbox({ name: "box", storage, send, onDelivered: () => {} });
    outbox.post({ lane: "q", instructionId: "a", sending: text });
    await vi.advanceTimersByTimeAsync(100);
    expect([reached.length, outbox.letters().length, storage.length]).toEqual([1, 1, 1]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([reached.length, outbox.letters().length, storage.length]).toEqual([3, 0, 0]);
  });

  it("finds its letters again after a reload, in the order they were written", async () => {
    const storage = memory();
    const offline = new Outbox({ name: "box", storage, send: fail(new TypeError("fetch failed")), onDelivered: () => {} });
    offline.post({ lane: "q", instructionId: "a", sending: text });
    await vi.advanceTimersByTimeAsync(10);
    offline.post({ lane: "q", instructionId: "b", sending: text });
    await vi.advanceTimersByTimeAsync(10);
    const { reached, send } = server([]);
    const reloaded = new Outbox({ name: "box", storage, send, onDelivered: () => {} });
    expect(reloaded.letters().map(({ instructionId }) => instructionId)).toEqual(["a", "b"]);
    reloaded.pump();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(reached).toEqual(["a", "b"]);
  });

  it("does not read another person's letters, nor what is not a letter", () => {
    const storage = memory();
    storage.setItem("other/1", JSON.stringify({ key: "1" }));
    storage.setItem("box/2", "{broken");
    const outbox = new Outbox({ name: "box", storage, send: server([]).send, onDelivered: () => {} });
    expect(outbox.letters()).toEqual([]);
  });

  it("shows a refusal and does not ask again by itself, while other items go on", async () => {
    const { reached, send } = server([fail(new ApiError(409, "conflict", "changed since you read it", { kind: "stale" }))]);
    const outbox = new Outbox({ name: "box", storage: memory(), send, onDelivered: () => {} });
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
    const storage = {
      ...memory(),
      length: 0,
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    const { reached, send } = server([]);
    const outbox = new Outbox({ name: "box", storage, send, onDelivered: () => {} });
    outbox.post({ lane: "q", instructionId: "a", sending: text });
    await vi.runAllTimersAsync();
    expect([reached, outbox.isKept()]).toEqual([["a"], false]);
  });
});
