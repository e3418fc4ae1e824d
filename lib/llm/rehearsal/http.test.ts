import { afterEach, describe, expect, it } from "vitest";
import { DialectMemory } from "../dialect-memory";
import { openAiCompatible } from "../openai-compatible";
import type { ChatRequest } from "../port";
import { FaultKind } from "./faults";
import { type RehearsalServer, type RehearsalServerSettings, startRehearsalServer } from "./http";
import { rehearsalPort } from "./port";

let server: RehearsalServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const never = new AbortController().signal;
const query = (text: string): ChatRequest => ({
  messages: [{ role: "user", content: `<query>\n${text}\n</query>` }],
  sampling: { temperature: 0, topP: 1, maxTokens: 4_096 },
  replySchema: { name: "larch_constrain", schema: { title: "larch_constrain", type: "object" } },
});
const recombining: ChatRequest = {
  ...query(""),
  messages: [
    {
      role: "user",
      content:
        '<query>\nHow can one prune an apple tree?\n</query>\n\n<constraints>\nc1 [Reader] Write for a beginner\nc2 [Reader] Explain every technical term\nc3 [Length] Use at most 200 words\nc4 [Form] Give the main points as a numbered list\nc5 [Style] Use no exclamation marks\nc6 [Style] Keep the tone warm\nc7 [Wording] Avoid the word "very"\nc8 [Wording] Use the word "shade" twice\nc9 [Care] Name one pest\nc10 [Care] Say what to do in winter\n</constraints>',
    },
  ],
  replySchema: { name: "larch_recombine", schema: { title: "larch_recombine", type: "object" } },
};

async function serve(settings: RehearsalServerSettings = {}) {
  server = await startRehearsalServer(settings);
  const common = { baseUrl: server.baseUrl, model: "rehearsal", apiKey: null, timeoutMs: 2_000, structuredOutput: "auto" } as const;
  const port = openAiCompatible({ ...common, memory: new DialectMemory() });
  return { server, root: server.baseUrl.replace("/v1", ""), ask: (request: ChatRequest) => port.ask(request, never) };
}

describe("the rehearsal server", () => {
  it("says over HTTP what the rehearsal model says in the process", async () => {
    const { ask } = await serve();
    const [served, local] = [
      await ask(query("How can one prune an apple tree?")),
      await rehearsalPort({ model: "rehearsal" }).ask(query("How can one prune an apple tree?"), never),
    ];
    expect({ ...served, latencyMs: 0 }).toEqual({ ...local, latencyMs: 0 });
  });

  it("marks its replies, lists its models and is not found elsewhere", async () => {
    const { root } = await serve();
    const models = await fetch(`${root}/v1/models`);
    expect(models.headers.get("x-larch-rehearsal")).toBe("1");
    expect((await models.json()).data.map(({ id }: { id: string }) => id)).toEqual(["rehearsal", "rehearsal-judge", "rehearsal-weaker"]);
    expect((await fetch(`${root}/v1/nothing`)).status).toBe(404);
  });

  it("streams when asked to, with the usage at the end", async () => {
    const { root } = await serve();
    const body = {
      model: "rehearsal",
      messages: [{ role: "user", content: "How can one prune an apple tree?" }],
      stream: true,
      stream_options: { include_usage: true },
    };
    const text = await (await fetch(`${root}/v1/chat/completions`, { method: "POST", body: JSON.stringify(body) })).text();
    expect(text).toContain('"finish_reason":"stop"');
    expect(text).toContain('"usage":{"prompt_tokens"');
    expect(text.trimEnd().endsWith("data: [DONE]")).toBe(true);
  });

  it("refuses a JSON schema when told to, and is understood all the same", async () => {
    const { ask, server: running } = await serve({ takesJsonSchema: false });
    const reply = await ask(query("How can one prune an apple tree?"));
    expect(JSON.parse(reply.text ?? "").suitability).toBe("suitable");
    expect(running.stats()).toMatchObject({ refused: 1, paid: 1 });
  });

  it("wants its key where it has one", async () => {
    const { ask } = await serve({ apiKey: "right" });
    expect(await ask(query("How can one prune an apple tree?"))).toMatchObject({ outcome: "http_error", httpStatus: 401 });
  });

  it("refuses what is no request", async () => {
    const { root } = await serve();
    expect((await fetch(`${root}/v1/chat/completions`, { method: "POST", body: "{" })).status).toBe(400);
  });

  it("takes as long as it is told and serves no more at once than it has slots", async () => {
    const { ask, server: running } = await serve({ latencyMs: 50, slots: 4 });
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: 12 }, (_, index) => ask(query(`How can one prune tree number ${index}?`))));
    expect(performance.now() - startedAt).toBeGreaterThan(145);
    expect(running.stats()).toMatchObject({ calls: 12, paid: 12, delivered: 12, duplicates: 0, inFlight: 0, queued: 0 });
  });

  it("counts what is paid twice, and forgets when asked to", async () => {
    const { ask, root, server: running } = await serve();
    await ask(query("How can one prune an apple tree?"));
    await ask(query("How can one prune an apple tree?"));
    expect(running.stats()).toMatchObject({ paid: 2, duplicates: 1, byOutcome: { ok: 2 }, byStage: { constrain: 2 } });
    await fetch(`${root}/stats`, { method: "DELETE" });
    expect(await (await fetch(`${root}/stats`)).json()).toMatchObject({ calls: 0, paid: 0, duplicates: 0 });
  });

  it("changes its faults while it runs", async () => {
    const { ask, root } = await serve();
    const change = (faults: unknown) => fetch(`${root}/faults`, { method: "POST", body: JSON.stringify(faults) });
    expect(await (await change({ rate: 1, kinds: ["server_error"] })).json()).toMatchObject({ rate: 1, kinds: ["server_error"] });
    expect((await ask(query("How can one prune an apple tree?"))).outcome).toBe("http_error");
    expect(await (await change({ rate: 0 })).json()).toMatchObject({ rate: 0, kinds: ["server_error"] });
    expect((await ask(query("How can one prune an apple tree?"))).outcome).toBe("ok");
    expect((await change({ rate: 7 })).status).toBe(400);
  });
});

const expected = {
  rate_limit: { outcome: "rate_limited", httpStatus: 429, retryAfterMs: 30 },
  rate_limit_silent: { outcome: "rate_limited", httpStatus: 429, retryAfterMs: null },
  server_error: { outcome: "http_error" },
  hang: {},
  cut_stream: { outcome: "cut_stream" },
  drop: { outcome: "network" },
  broken_json: { outcome: "ok" },
  fenced_json: { outcome: "ok" },
  truncation: { outcome: "truncated", finishReason: "length" },
  refusal: { outcome: "refusal" },
  content_filter: { outcome: "content_filter" },
  empty: { outcome: "empty" },
  wrong_levels: { outcome: "ok" },
  duplicate_levels: { outcome: "ok" },
  not_accumulating: { outcome: "ok" },
  leaked_words: { outcome: "ok" },
  misquoted: { outcome: "ok" },
  useless_tests: { outcome: "ok" },
} as const;

describe.each(FaultKind.options)("the fault %s", (kind) => {
  const faults = { rate: 1, kinds: [kind], hangMs: 20, retryAfterMs: 30 };

  it("looks the same in the process and over HTTP", async () => {
    const { ask } = await serve({ faults });
    const [served, local] = [await ask(recombining), await rehearsalPort({ model: "rehearsal", faults }).ask(recombining, never)];
    expect(served).toMatchObject(expected[kind]);
    expect(local).toMatchObject(expected[kind]);
    if (served.outcome === "ok") expect(served.text).toBe(local.text);
  });
});

describe("faults at a rate", () => {
  const outcomes = async (seed: string, times = 1) => {
    const port = rehearsalPort({ model: `rehearsal-${seed}`, faults: { rate: 0.25, kinds: ["server_error"], seed } });
    const asked = Array.from({ length: 400 * times }, (_, index) => query(`How can one prune tree number ${index % 400}?`));
    return Promise.all(asked.map(async (request) => (await port.ask(request, never)).outcome));
  };

  it("hit that share of the calls", async () => {
    const failed = (await outcomes("a")).filter((outcome) => outcome !== "ok").length;
    expect(failed).toBeGreaterThan(70);
    expect(failed).toBeLessThan(130);
  });

  it("hit other calls under another seed", async () => {
    expect(await outcomes("b")).not.toEqual(await outcomes("c"));
  });

  it("let nearly every call through when it is asked often enough", async () => {
    const all = await outcomes("d", 6);
    const through = Array.from(
      { length: 400 },
      (_, index) => all.filter((outcome, at) => at % 400 === index && outcome === "ok").length > 0,
    );
    expect(through.every(Boolean)).toBe(true);
  });
});
