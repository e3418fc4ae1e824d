import { afterEach } from "vitest";
import { DialectMemory } from "@/lib/llm/dialect-memory";
import { openAiCompatible, type ServerSettings } from "@/lib/llm/openai-compatible";
import type { ChatRequest } from "@/lib/llm/port";
import { type Behaviour, type FakeProvider, fakeProvider } from "./fake-provider";

let provider: FakeProvider | undefined;
afterEach(async () => {
  await provider?.close();
  provider = undefined;
});

export const never = new AbortController().signal;
export const plain: ChatRequest = {
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: "Say hi." },
  ],
  sampling: { temperature: 0.4, topP: 0.3, maxTokens: 64 },
  replySchema: null,
};
export const structured: ChatRequest = {
  ...plain,
  replySchema: { name: "larch_reframe", schema: { title: "larch_reframe", type: "object" } },
};

/** The adapter in front of a fake provider, which is closed after the test. */
export async function open(behave: Behaviour, settings: Partial<ServerSettings> = {}) {
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

export const outcomeOf = async (behave: Behaviour, request: ChatRequest = plain) => (await open(behave)).ask(request);
export const chunk = (content: string | null, finish: string | null = null) => ({
  choices: [{ index: 0, delta: content === null ? {} : { content }, finish_reason: finish }],
});
