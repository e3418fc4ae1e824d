import http from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  headers: http.IncomingHttpHeaders;
  body: Record<string, unknown>;
}

export type Behaviour = (response: http.ServerResponse, received: Received, call: number) => void;

export interface FakeProvider {
  baseUrl: string;
  received: Received[];
  close(): Promise<void>;
}

/** A local HTTP server in a provider's place, which does with each call what the test says. */
export async function fakeProvider(behave: Behaviour): Promise<FakeProvider> {
  const received: Received[] = [];
  const server = http.createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const call = { headers: request.headers, body: JSON.parse(text || "{}") };
    received.push(call);
    behave(response, call, received.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends a body as JSON with a status and headers. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

/** A chat completion with this message and finish reason. */
export function completion(content: unknown, finish: string | null = "stop", rest: Record<string, unknown> = {}): Record<string, unknown> {
  const message = { role: "assistant", content, ...rest };
  return {
    id: "c",
    object: "chat.completion",
    choices: [{ index: 0, message, finish_reason: finish }],
    usage: { prompt_tokens: 12, completion_tokens: 7 },
  };
}

/** An error body the way providers write it. */
export function refusal(message: string, code: string | null = null): Record<string, unknown> {
  return { error: { message, type: "invalid_request_error", code } };
}

/** Server-sent events with these chunks; ends without `[DONE]` where the last is not it. */
export function events(...chunks: (Record<string, unknown> | "[DONE]")[]): Behaviour {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const chunk of chunks) response.write(`data: ${chunk === "[DONE]" ? chunk : JSON.stringify(chunk)}\n\n`);
    response.end();
  };
}
