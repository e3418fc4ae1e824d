import type { z } from "zod";

/** An error the API answered with: its code and a message that says what to do. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: string;
  readonly status: number;
  readonly details: unknown;

  constructor(status: number, code: string, message: string, details: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export interface RequestOptions {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  signal?: AbortSignal;
  /** goes out even while the page closes */
  isLastWord?: boolean;
}

/** Asks /api/v1 and parses the reply with the schema the server described it by. */
export async function request<Reply extends z.ZodType>(path: string, reply: Reply, options: RequestOptions = {}): Promise<z.output<Reply>> {
  const init: RequestInit = { method: options.method ?? "GET", credentials: "same-origin", headers: { accept: "application/json" } };
  if (options.body !== undefined) {
    init.body = JSON.stringify(options.body);
    init.headers = { accept: "application/json", "content-type": "application/json" };
  }
  // Browsers let at most 64 kB go out after a page: a longer body is sent the ordinary way.
  if (options.isLastWord && String(init.body ?? "").length < 20_000) init.keepalive = true;
  if (options.signal) init.signal = options.signal;
  const response = await fetch(`/api/v1${path}`, init);
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiError(response.status, json);
  return reply.parse(json);
}

function toApiError(status: number, json: unknown): ApiError {
  const error = typeof json === "object" && json !== null && "error" in json ? json.error : null;
  const fields = typeof error === "object" && error !== null ? error : {};
  const code = "code" in fields && typeof fields.code === "string" ? fields.code : "unavailable";
  const message = "message" in fields && typeof fields.message === "string" ? fields.message : silence(status);
  return new ApiError(status, code, message, "details" in fields ? fields.details : undefined);
}

/** Where the answer has no words of its own: what to do all the same. */
function silence(status: number): string {
  if (status >= 500) return `The server answered ${status} without a reason. Try again; if it goes on, its log says why.`;
  return `The server answered ${status} without a reason.`;
}
