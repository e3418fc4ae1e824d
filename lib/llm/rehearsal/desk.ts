import type http from "node:http";
import { type Asked, askedIn, CompletionRequest } from "./completion-request";
import { deliver } from "./deliver";
import { FaultMemory, RehearsalFaults } from "./faults";
import type { RehearsalServerSettings } from "./http";
import { outcomeOf } from "./outcome";
import { rehearse } from "./reply";
import { StatsKeeper } from "./server-stats";
import { Slots } from "./slots";

const mostBytes = 16_000_000;

/** Takes requests in, has them answered, and keeps the books. */
export class Desk {
  readonly keeper = new StatsKeeper();
  private readonly memory = new FaultMemory();
  private readonly slots: Slots;
  private faults: RehearsalFaults;
  private readonly settings: RehearsalServerSettings;

  constructor(settings: RehearsalServerSettings) {
    this.settings = settings;
    this.slots = new Slots(settings.slots ?? Number.POSITIVE_INFINITY);
    this.faults = RehearsalFaults.parse(settings.faults ?? {});
  }

  setFaults(faults: Partial<RehearsalFaults>): void {
    this.faults = RehearsalFaults.parse({ ...this.faults, ...faults });
  }

  receive(request: http.IncomingMessage, response: http.ServerResponse): void {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) chunks.push(chunk);
    });
    request.on("end", () => {
      if (bytes > mostBytes) reply(response, 413, errorBody("the request is too large", "invalid_request_error"));
      else this.route(request, response, Buffer.concat(chunks).toString("utf8"));
    });
  }

  private route(request: http.IncomingMessage, response: http.ServerResponse, body: string): void {
    const path = (request.url ?? "").replace(/\?.*$/, "").replace(/\/+$/, "");
    const name = `${request.method} ${path}`;
    if (name === "POST /v1/chat/completions") this.complete(request, response, body);
    else if (name === "GET /v1/models") reply(response, 200, modelList);
    else if (name === "GET /stats") reply(response, 200, { ...this.keeper.stats, faults: this.faults });
    else if (name === "DELETE /stats") this.clear(response);
    else if (name === "POST /faults") this.changeFaults(response, body);
    else reply(response, 404, errorBody(`there is nothing at ${name}`, "not_found"));
  }

  private clear(response: http.ServerResponse): void {
    this.keeper.reset();
    reply(response, 200, this.keeper.stats);
  }

  private changeFaults(response: http.ServerResponse, body: string): void {
    const parsed = RehearsalFaults.partial().safeParse(parsedJson(body));
    if (!parsed.success) {
      reply(response, 400, errorBody(parsed.error.message, "invalid_request_error"));
      return;
    }
    // Fields that were not sent must not fall back to their defaults.
    const sent = Object.fromEntries(Object.entries(parsed.data).filter(([field]) => body.includes(`"${field}"`)));
    this.setFaults(sent);
    reply(response, 200, this.faults);
  }

  private complete(request: http.IncomingMessage, response: http.ServerResponse, body: string): void {
    const parsed = CompletionRequest.safeParse(parsedJson(body));
    const refusal = this.refusalOf(request, parsed.data?.response_format?.type, parsed.error?.issues[0]?.message);
    if (!parsed.success || refusal) {
      this.keeper.stats.refused += 1;
      reply(response, refusal?.status ?? 400, errorBody(refusal?.message ?? "Invalid request", refusal?.code ?? "invalid_request_error"));
      return;
    }
    this.keeper.began();
    const arrivedAt = performance.now();
    response.on("close", () => this.keeper.ended());
    this.slots.enter(() => this.serve(askedIn(parsed.data), response, body, arrivedAt));
    this.keeper.stats.queued = this.slots.waiting;
  }

  private refusalOf(request: http.IncomingMessage, format: string | undefined, problem: string | undefined): Refusal | null {
    const { apiKey, takesJsonSchema } = this.settings;
    const isKnown = !apiKey || request.headers.authorization === `Bearer ${apiKey}`;
    if (!isKnown) return { status: 401, message: "Incorrect API key provided", code: "invalid_api_key" };
    if (problem) return { status: 400, message: `Invalid request: ${problem}`, code: "invalid_request_error" };
    if (takesJsonSchema !== false || format !== "json_schema") return null;
    return { status: 400, message: "response_format of type json_schema is not supported by this model", code: "invalid_request_error" };
  }

  private serve(asked: Asked, response: http.ServerResponse, body: string, arrivedAt: number): void {
    this.keeper.stats.queued = this.slots.waiting;
    const startedAt = performance.now();
    const { stage, text } = rehearse(asked.messages, asked.schemaName, asked.model);
    const fault = this.memory.faultFor(`${asked.model}\n${body}`, stage, this.faults);
    const outcome = outcomeOf(text, fault, asked.maxTokens, this.faults);
    const { latencyMs = 0, jitterMs = 0, onCall } = this.settings;
    const hangMs = outcome.delivery === "hang" ? this.faults.hangMs : 0;
    const waitMs = latencyMs + jitterMs * Math.random() + hangMs - (performance.now() - startedAt);
    setTimeout(
      () => {
        const name = fault ?? (outcome.finishReason === "length" ? "too_long" : "ok");
        this.keeper.settled(stage, name);
        const isPaid = outcome.status === 200 && outcome.delivery !== "drop" && outcome.delivery !== "hang";
        if (isPaid) this.keeper.paid(body);
        if (isPaid && outcome.delivery === "whole" && !response.destroyed) this.keeper.stats.delivered += 1;
        deliver(response, outcome, asked);
        this.slots.leave();
        onCall?.({ at: new Date().toISOString(), model: asked.model, stage, outcome: name, milliseconds: performance.now() - arrivedAt });
      },
      Math.max(0, waitMs),
    );
  }
}

interface Refusal {
  status: number;
  message: string;
  code: string;
}

const modelList = {
  object: "list",
  data: ["rehearsal", "rehearsal-judge", "rehearsal-weaker"].map((id) => ({ id, object: "model", created: 0, owned_by: "larch" })),
};

function errorBody(message: string, code: string): unknown {
  return { error: { message, type: code, code } };
}

function reply(response: http.ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text), "x-larch-rehearsal": "1" });
  response.end(text);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
