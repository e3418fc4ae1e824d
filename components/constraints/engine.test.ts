import { beforeEach, describe, expect, it, vi } from "vitest";

/** A worker that answers when the test says so. */
class HandWorker {
  static made: HandWorker[] = [];
  readonly asked: unknown[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    HandWorker.made.push(this);
  }
  postMessage(ask: unknown): void {
    this.asked.push(ask);
  }
  terminate(): void {}
}

const search = (words: string) => ({ kind: "search" as const, words });
const nothing = { hits: [], own: { state: "judged" as const } };

describe("The engine beside the page", () => {
  beforeEach(() => {
    vi.resetModules();
    HandWorker.made = [];
    vi.stubGlobal("Worker", HandWorker);
  });

  it("asks one thing at a time, and of one slot only the newest of those that wait", async () => {
    const { askEngine } = await import("./engine");
    const told: string[] = [];
    for (const words of ["t", "ta", "tab"]) askEngine("box", search(words), { take: () => told.push(words) });
    const [worker] = HandWorker.made;
    expect(worker?.asked).toEqual([search("t")]);
    worker?.onmessage?.({ data: nothing });
    worker?.onmessage?.({ data: nothing });
    expect(worker?.asked).toEqual([search("t"), search("tab")]);
    expect(told).toEqual(["t", "tab"]);
  });

  it("does not let counting wait for reading", async () => {
    const { askEngine } = await import("./engine");
    askEngine("box", search("t"), { take: () => {} });
    askEngine("answer", { kind: "check", answer: "a", uses: [] }, { take: () => {} });
    expect(HandWorker.made.map(({ asked }) => asked.length)).toEqual([1, 1]);
  });

  it("says so where the worker breaks, and goes on with a new one", async () => {
    const { askEngine } = await import("./engine");
    const failed: string[] = [];
    askEngine("box", search("t"), { take: () => {}, fail: () => failed.push("t") });
    askEngine("other", search("u"), { take: () => {} });
    HandWorker.made[0]?.onerror?.();
    expect(failed).toEqual(["t"]);
    expect(HandWorker.made[1]?.asked).toEqual([search("u")]);
  });
});
