import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { type Behaviour, completion, events, type FakeProvider, fakeProvider, json, refusal } from "@/lib/testing/fake-provider";
import { DialectMemory } from "./dialect-memory";
import { openAiCompatible, type ServerSettings } from "./openai-compatible";
import type { ChatRequest } from "./port";

let provider: FakeProvider | undefined;
afterEach(async () => {
  await provider?.close();
  provider = undefined;
});

const never = new AbortController().signal;
const plain: ChatRequest = {
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: "Say hi." },
  ],
  sampling: { temperature: 0.4, topP: 0.3, maxTokens: 64 },
  replySchema: null,
};
const structured: ChatRequest = { ...plain, replySchema: { name: "larch_reframe", schema: { title: "larch_reframe", type: "object" } } };

async function open(behave: Behaviour, settings: Partial<ServerSettings> = {}) {
  provider = await fakeProvider(behave);
  const { baseUrl, received } = provider;
  const port = openAiCompatible({
    baseUrl,
    model: "m",
    apiKey: "sk-secret",
    timeoutMs: 2_000,
    structuredOutput: "auto",
    memory: new DialectMemory(),
    ...settings,
  });
  return { port, received, ask: (request: ChatRequest = plain) => port.ask(request, never) };
}

const outcomeOf = async (behave: Behaviour, request: ChatRequest = plain) => (await open(behave)).ask(request);
const chunk = (content: string | null, finish: string | null = null) => ({
  choices: [{ index: 0, delta: content === null ? {} : { content }, finish_reason: finish }],
});

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

describe("a connection that fails", () => {
  it("before any answer is a network failure", async () => {
    expect(await outcomeOf((response) => void response.destroy())).toMatchObject({ outcome: "network", httpStatus: null });
  });

  it("because nobody listens says so", async () => {
    const { port } = await open(json(completion("hi")), { baseUrl: "http://127.0.0.1:9/v1" });
    const reply = await port.ask(plain, never);
    expect(reply.outcome).toBe("network");
    expect(reply.error).toContain("ECONNREFUSED");
  });

  it("by staying silent is a timeout", async () => {
    const { ask } = await open(() => undefined, { timeoutMs: 80 });
    expect(await ask()).toMatchObject({ outcome: "timeout", error: "no whole reply within 80 ms" });
  });

  it("by stalling in mid-body is a timeout too", async () => {
    const { ask } = await open((response) => void response.write('{"choices":['), { timeoutMs: 120 });
    expect((await ask()).outcome).toBe("timeout");
  });

  it("is not asked again by itself", async () => {
    const { ask, received } = await open(json(refusal("busy"), 503));
    await ask();
    expect(received).toHaveLength(1);
  });
});

describe("a call that is called off", () => {
  it("throws the signal's reason", async () => {
    const { port } = await open(() => undefined);
    const stopping = new AbortController();
    const asking = port.ask(plain, stopping.signal);
    setTimeout(() => stopping.abort(), 20);
    await expect(asking).rejects.toMatchObject({ name: "AbortError" });
  });

  it("is not even sent when the signal has aborted before", async () => {
    const { port, received } = await open(json(completion("hi")));
    await expect(port.ask(plain, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
    expect(received).toHaveLength(0);
  });
});

describe("structured output", () => {
  const modeOf = (body: Record<string, unknown> | undefined) => {
    const format = body?.response_format as { type: string } | undefined;
    return format?.type ?? "text";
  };
  const takesOnly = (...modes: string[]): Behaviour => {
    return (response, received, call) => {
      const mode = modeOf(received.body);
      const isTaken = modes.includes(mode);
      json(isTaken ? completion('{"a":1}') : refusal(`response_format ${mode} is not supported`), isTaken ? 200 : 400)(
        response,
        received,
        call,
      );
    };
  };

  it("is asked for as a strict JSON schema first", async () => {
    const { ask, received } = await open(json(completion('{"a":1}')));
    await ask(structured);
    const json_schema = { name: "larch_reframe", strict: true, schema: { title: "larch_reframe", type: "object" } };
    expect(received[0]?.body.response_format).toEqual({ type: "json_schema", json_schema });
  });

  it("falls back to JSON mode with the schema in the prompt, and remembers", async () => {
    const { ask, received } = await open(takesOnly("json_object", "text"));
    expect((await ask(structured)).outcome).toBe("ok");
    await ask(structured);
    expect(received.map(({ body }) => modeOf(body))).toEqual(["json_schema", "json_object", "json_object"]);
    expect(JSON.stringify(received[1]?.body.messages)).toContain('\\"title\\":\\"larch_reframe\\"');
  });

  it("falls back to plain text where the server knows neither", async () => {
    const { ask, received } = await open(takesOnly("text"));
    expect((await ask(structured)).outcome).toBe("ok");
    expect(received.map(({ body }) => modeOf(body))).toEqual(["json_schema", "json_object", "text"]);
  });

  it("tries a plainer way after a vague 400, but does not take it for the rule when nothing helps", async () => {
    const { ask, received } = await open(json(refusal("Bad Request"), 400));
    expect(await ask(structured)).toMatchObject({ outcome: "http_error", httpStatus: 400 });
    expect(received).toHaveLength(3);
    await ask(structured);
    expect(modeOf(received[3]?.body)).toBe("json_schema");
  });

  it("does not doubt a way that has worked because of a vague 400", async () => {
    const { ask, received } = await open((response, got, call) =>
      json(call === 1 ? completion('{"a":1}') : refusal("too long"), call === 1 ? 200 : 400)(response, got, call),
    );
    await ask(structured);
    await ask(structured);
    expect(received).toHaveLength(2);
  });

  it("is put into words after a server has ignored it three times in a row", async () => {
    const { ask, received } = await open(json(completion("Sure, I would love to help.")));
    for (let call = 0; call < 4; call += 1) await ask(structured);
    expect(received.map(({ body }) => modeOf(body))).toEqual(["json_schema", "json_schema", "json_schema", "text"]);
  });

  it("stays as the connection says where it is not left to us", async () => {
    const { ask, received } = await open(takesOnly("text"), { structuredOutput: "json_object" });
    expect((await ask(structured)).outcome).toBe("http_error");
    expect(received.map(({ body }) => modeOf(body))).toEqual(["json_object"]);
  });

  it("is not asked for where plain text is wanted", async () => {
    const { ask, received } = await open(json(completion("hi")));
    await ask();
    expect(received[0]?.body.response_format).toBeUndefined();
  });
});

describe("a server with its own ways", () => {
  const rejectsFirst =
    (message: string): Behaviour =>
    (response, received, call) =>
      json(call === 1 ? refusal(message) : completion("hi"), call === 1 ? 400 : 200)(response, received, call);

  it("gets max_completion_tokens when it asks for that", async () => {
    const { ask, received } = await open(rejectsFirst("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."));
    expect((await ask()).outcome).toBe("ok");
    expect(received[1]?.body).toMatchObject({ max_completion_tokens: 64 });
    expect(received[1]?.body.max_tokens).toBeUndefined();
  });

  it("gets no temperature when it takes none", async () => {
    const { ask, received } = await open(
      rejectsFirst("Unsupported value: 'temperature' does not support 0.4 with this model. Only the default (1) value is supported."),
    );
    expect((await ask()).outcome).toBe("ok");
    expect(received[1]?.body.temperature).toBeUndefined();
    await ask();
    expect(received).toHaveLength(3);
  });

  it("gets the system message inside the user's when it has no such role", async () => {
    const { ask, received } = await open(rejectsFirst("System role not supported"));
    expect((await ask()).outcome).toBe("ok");
    expect(received[1]?.body.messages).toEqual([{ role: "user", content: "Be brief.\n\nSay hi." }]);
  });

  it("is asked for a stream when it gives nothing else", async () => {
    const { ask, received } = await open((response, got, call) => {
      if (call === 1) json(refusal("This model only supports stream mode, please enable the stream parameter"), 400)(response, got, call);
      else events(chunk("h"), chunk("i", "stop"), "[DONE]")(response, got, call);
    });
    expect(await ask()).toMatchObject({ outcome: "ok", text: "hi" });
    expect(received[1]?.body.stream).toBe(true);
  });
});
