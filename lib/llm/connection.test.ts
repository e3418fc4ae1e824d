import { afterEach, describe, expect, it } from "vitest";
import type { RunModel } from "@/lib/schema/run";
import { openPort } from "./connection";
import { DialectMemory } from "./dialect-memory";
import { openAiCompatible } from "./openai-compatible";
import type { ChatRequest } from "./port";
import { type RehearsalServer, type RehearsalServerSettings, startRehearsalServer } from "./rehearsal/http";

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

async function serve(settings: RehearsalServerSettings = {}) {
  server = await startRehearsalServer(settings);
  const common = { baseUrl: server.baseUrl, model: "rehearsal", apiKey: null, timeoutMs: 2_000, structuredOutput: "auto" } as const;
  const port = openAiCompatible({ ...common, memory: new DialectMemory() });
  return { server, root: server.baseUrl.replace("/v1", ""), ask: (request: ChatRequest) => port.ask(request, never) };
}

describe("openPort", () => {
  const model: RunModel = {
    role: "generator",
    baseUrl: "rehearsal://local",
    model: "rehearsal",
    inputUsdPerMtok: 0.5,
    outputUsdPerMtok: 1.5,
    concurrency: 8,
    requestsPerMinute: null,
    timeoutMs: 1_000,
    structuredOutput: "auto",
    isRehearsal: true,
  };

  it("rehearses in this process without any server", async () => {
    expect((await openPort(model, null).ask(query("How can one prune an apple tree?"), never)).outcome).toBe("ok");
  });

  it("takes latency and faults from the address", async () => {
    const port = openPort({ ...model, baseUrl: "rehearsal://local?latency=30&faults=1&kinds=empty" }, null);
    const reply = await port.ask(query("How can one prune an apple tree?"), never);
    expect(reply).toMatchObject({ outcome: "empty", latencyMs: 30 });
  });

  it("speaks HTTP to any other address", async () => {
    const { server: running } = await serve();
    expect(
      (await openPort({ ...model, baseUrl: running.baseUrl }, null).ask(query("How can one prune an apple tree?"), never)).outcome,
    ).toBe("ok");
  });

  it("gives a longer reply than the limit allows as truncated", async () => {
    const short = { ...query("How can one prune an apple tree?"), sampling: { temperature: 0, topP: 1, maxTokens: 20 } };
    expect(await openPort(model, null).ask(short, never)).toMatchObject({ outcome: "truncated", finishReason: "length", outputTokens: 20 });
  });
});
