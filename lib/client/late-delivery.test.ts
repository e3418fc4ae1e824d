import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noteDelivery, wasReadTooEarly } from "./late-delivery";

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  vi.stubGlobal("window", { sessionStorage });
});
afterEach(() => vi.unstubAllGlobals());

describe("What arrives while the next page is loaded", () => {
  it("makes that page one that was read too early, once", () => {
    vi.stubGlobal("performance", { timeOrigin: Date.now() - 1_000 });
    noteDelivery("box");
    expect([wasReadTooEarly("other"), wasReadTooEarly("box"), wasReadTooEarly("box")]).toEqual([false, true, false]);
  });

  it("does not where it arrived before, or nothing did", () => {
    noteDelivery("box");
    vi.stubGlobal("performance", { timeOrigin: Date.now() + 1_000 });
    expect([wasReadTooEarly("box"), wasReadTooEarly("box")]).toEqual([false, false]);
  });

  it("cannot be told where the browser forbids its storage", () => {
    vi.stubGlobal("window", {});
    noteDelivery("box");
    expect(wasReadTooEarly("box")).toBe(false);
  });
});
