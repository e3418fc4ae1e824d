import { describe, expect, it } from "vitest";
import { costMicroUsd, priceOf } from "./pricing";
import { countTokens, countUsage } from "./tokens";

describe("the price of a model", () => {
  it.each([
    ["gpt-4o", 2.5, 10],
    ["gpt-4o-2024-08-06", 2.5, 10],
    ["gpt-4o-mini-2024-07-18", 0.15, 0.6],
    ["openai/gpt-4.1-mini", 0.4, 1.6],
    ["claude-sonnet-4-20250514", 3, 15],
    ["mistral-large-latest", 2, 6],
  ])("of %s is known", (model, inputUsdPerMtok, outputUsdPerMtok) => {
    expect(priceOf(model)).toEqual({ inputUsdPerMtok, outputUsdPerMtok, isNominal: false });
  });

  it.each(["gpt-4o-audio", "llama-3.1-8b-instruct", "gpt-4omni", ""])("of %s is not guessed", (model) => {
    expect(priceOf(model)).toBeNull();
  });

  it("of the rehearsal model is practice money, and says so", () => {
    expect(priceOf("rehearsal-weaker")).toEqual({ inputUsdPerMtok: 0.5, outputUsdPerMtok: 1.5, isNominal: true });
  });
});

describe("the cost of a call", () => {
  const prices = { inputUsdPerMtok: 2.5, outputUsdPerMtok: 10 };

  it("is in millionths of a dollar", () => {
    expect(costMicroUsd({ inputTokens: 1_000, outputTokens: 200 }, prices)).toBe(4_500);
  });

  it("is rounded up, so that a budget is never underrated", () => {
    expect(costMicroUsd({ inputTokens: 1, outputTokens: 0 }, prices)).toBe(3);
    expect(costMicroUsd({ inputTokens: 3, outputTokens: 0 }, { inputUsdPerMtok: 0.1, outputUsdPerMtok: 0 })).toBe(1);
  });

  it("does not grow by a fraction that is only in the computer's arithmetic", () => {
    expect(costMicroUsd({ inputTokens: 30, outputTokens: 0 }, { inputUsdPerMtok: 0.1, outputUsdPerMtok: 0 })).toBe(3);
  });

  it("is nothing where nothing was used or no price is known", () => {
    expect(costMicroUsd({ inputTokens: null, outputTokens: null }, prices)).toBe(0);
    expect(costMicroUsd({ inputTokens: 10, outputTokens: 10 }, { inputUsdPerMtok: null, outputUsdPerMtok: null })).toBe(0);
  });
});

describe("counting tokens", () => {
  it("follows OpenAI's vocabulary", async () => {
    expect(await countTokens("hello world")).toBe(2);
    expect(await countTokens("")).toBe(0);
  });

  it("takes the marks of a chat format for plain text", async () => {
    expect(await countTokens("<|endoftext|>")).toBeGreaterThan(1);
  });

  it("estimates a long text within a few per cent", async () => {
    const text = "The quick brown fox jumps over the lazy dog. ".repeat(2_000);
    const count = await countTokens(text);
    expect(count).toBeGreaterThan(20_000 * 0.95);
    expect(count).toBeLessThan(20_000 * 1.05);
  });

  it("leaves alone what the server counted, and what was never paid for", async () => {
    const request = {
      messages: [{ role: "user" as const, content: "hi" }],
      sampling: { temperature: 0, topP: 1, maxTokens: 5 },
      replySchema: null,
    };
    const failed = {
      outcome: "timeout" as const,
      text: null,
      finishReason: null,
      error: "",
      httpStatus: null,
      retryAfterMs: null,
      inputTokens: null,
      outputTokens: null,
    };
    expect(await countUsage(request, failed)).toBe(failed);
    const counted = { ...failed, outcome: "ok" as const, httpStatus: 200, inputTokens: 9, outputTokens: 1 };
    expect(await countUsage(request, counted)).toBe(counted);
  });
});
