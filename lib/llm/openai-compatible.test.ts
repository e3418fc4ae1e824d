import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { completion, events, json, refusal } from "@/lib/testing/fake-provider";
import { chunk, open, outcomeOf, plain } from "@/lib/testing/open-fake";

describe("a whole reply", () => {
  it("is ok, with its text, reason and usage", async () => {
    const reply = await outcomeOf(json(completion("hi")));
    expect(reply).toMatchObject({
      outcome: "ok",
      text: "hi",
      finishReason: "stop",
      error: null,
      httpStatus: 200,
      inputTokens: 12,
      outputTokens: 7,
    });
  });

  it("is asked for with the key, the model, the sampling and the messages", async () => {
    const { ask, received } = await open(json(completion("hi")));
    await ask();
    expect(received[0]?.headers.authorization).toBe("Bearer sk-secret");
    expect(received[0]?.body).toEqual({ model: "m", messages: plain.messages, temperature: 0.4, top_p: 0.3, max_tokens: 64 });
  });

  it("is asked for without any authorization where there is no key", async () => {
    const { ask, received } = await open(json(completion("hi")), { apiKey: null });
    await ask();
    expect(received[0]?.headers.authorization).toBeUndefined();
  });

  it("may come in parts", async () => {
    const parts = [
      { type: "text", text: "one " },
      { type: "text", text: "two" },
    ];
    expect(await outcomeOf(json(completion(parts)))).toMatchObject({ outcome: "ok", text: "one two" });
  });

  it("may come compressed", async () => {
    const reply = await outcomeOf((response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(gzipSync(JSON.stringify(completion("hi"))));
    });
    expect(reply).toMatchObject({ outcome: "ok", text: "hi" });
  });

  it("may come as events although none were asked for", async () => {
    const usage = { choices: [], usage: { prompt_tokens: 3, completion_tokens: 4 } };
    const reply = await outcomeOf(events(chunk("h"), chunk("i"), chunk(null, "stop"), usage, "[DONE]"));
    expect(reply).toMatchObject({ outcome: "ok", text: "hi", inputTokens: 3, outputTokens: 4 });
  });

  it("loses the thoughts a reasoning model puts before it", async () => {
    expect(await outcomeOf(json(completion("<think>\nhm {}\n</think>\n\nhi")))).toMatchObject({ outcome: "ok", text: "hi" });
  });

  it("has its tokens counted here where the server does not say", async () => {
    const { usage: _none, ...bare } = completion("hello there");
    const reply = await outcomeOf(json(bare));
    expect(reply.outputTokens).toBe(2);
    expect(reply.inputTokens).toBeGreaterThan(8);
  });
});

describe("a reply that is not content", () => {
  it.each([
    ["cut by the token limit is truncated", completion("half of", "length"), { outcome: "truncated", text: "half of", outputTokens: 7 }],
    ["empty at the token limit is truncated too", completion("", "length"), { outcome: "truncated", text: null }],
    ["stopped by the content filter says so", completion("", "content_filter"), { outcome: "content_filter" }],
    [
      "refused says so, with the refusal kept",
      completion(null, "stop", { refusal: "I cannot." }),
      { outcome: "refusal", text: "I cannot." },
    ],
    ["empty says so", completion(""), { outcome: "empty", text: null }],
    ["of white space is empty", completion(" \n"), { outcome: "empty", text: null }],
    ["null is empty", completion(null), { outcome: "empty" }],
    ["without choices is empty", { choices: [], usage: { prompt_tokens: 5, completion_tokens: 0 } }, { outcome: "empty", inputTokens: 5 }],
    ["without a finish_reason is cut, text kept", completion("hi", null), { outcome: "cut_stream", text: "hi" }],
    ["with an unknown finish_reason is cut", completion("hi", "aborted"), { outcome: "cut_stream" }],
    ["that is an error in a 200 is an http_error", refusal("upstream is down"), { outcome: "http_error", error: "upstream is down" }],
    [
      "that is a 429 in a 200 is rate_limited",
      { error: { message: "slow down", code: 429 } },
      { outcome: "rate_limited", httpStatus: 429 },
    ],
    ["of broken JSON keeps the raw body", '{"choices":[{"mess', { outcome: "http_error", text: '{"choices":[{"mess', httpStatus: 200 }],
    ["of HTML keeps the raw body", "<html>login</html>", { outcome: "http_error", text: "<html>login</html>" }],
  ])("%s", async (_name, body, expected) => {
    expect(await outcomeOf(json(body))).toMatchObject(expected);
  });

  it("whose events end without a finish_reason is cut, silently as it ends", async () => {
    expect(await outcomeOf(events(chunk("half"), chunk(" of")))).toMatchObject({ outcome: "cut_stream", text: "half of" });
  });

  it("whose connection drops in mid-body is cut, with what arrived", async () => {
    const reply = await outcomeOf((response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
      response.write('{"choices":[{"message"', () => response.destroy());
    });
    expect(reply).toMatchObject({ outcome: "cut_stream", text: '{"choices":[{"message"', httpStatus: 200 });
  });
});

describe("a server's error", () => {
  it.each([
    [500, "http_error"],
    [502, "http_error"],
    [503, "http_error"],
    [401, "http_error"],
    [403, "http_error"],
    [404, "http_error"],
    [429, "rate_limited"],
  ])("%i is %s, with its message", async (status, outcome) => {
    const reply = await outcomeOf(json(refusal("so it is"), status));
    expect(reply).toMatchObject({ outcome, httpStatus: status, retryAfterMs: null });
    expect(reply.error).toContain("so it is");
  });

  it.each([
    ["seconds", { "retry-after": "7" }, 7_000],
    ["seconds beyond a minute", { "retry-after": "300" }, 300_000],
    ["milliseconds, which come first", { "retry-after": "7", "retry-after-ms": "1500" }, 1_500],
    ["the reset of a quota that is used up", { "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m30s" }, 90_000],
    ["nothing usable", { "retry-after": "soon" }, null],
  ])("tells the wait in %s", async (_name, headers, expected) => {
    expect((await outcomeOf(json(refusal("slow down"), 429, headers as unknown as Record<string, string>))).retryAfterMs).toBe(expected);
  });

  it("tells the wait as a date", async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    const { retryAfterMs } = await outcomeOf(json(refusal("later"), 503, { "retry-after": inAnHour }));
    expect(retryAfterMs).toBeGreaterThan(3_590_000);
    expect(retryAfterMs).toBeLessThanOrEqual(3_600_000);
  });

  it("of money that ran out is not a rate limit, though it comes as a 429", async () => {
    expect(await outcomeOf(json(refusal("You exceeded your quota", "insufficient_quota"), 429))).toMatchObject({
      outcome: "http_error",
      httpStatus: 429,
    });
  });

  it("never shows the key it quotes", async () => {
    const { error, text } = await outcomeOf(json(refusal("Incorrect API key provided: sk-secret"), 401));
    expect(`${error} ${text}`).not.toContain("sk-secret");
    expect(error).toContain("[key]");
  });

  it("in HTML is an http_error", async () => {
    const reply = await outcomeOf((response) => {
      response.writeHead(502, { "content-type": "text/html" });
      response.end("<h1>Bad gateway</h1>");
    });
    expect(reply).toMatchObject({ outcome: "http_error", httpStatus: 502 });
  });
});
