import { randomUUID } from "node:crypto";
import { AppError, type ErrorCode } from "@/lib/errors";

const statusOf = {
  invalid_input: 400,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

/** The one place where an error becomes a status and a body. */
export function errorResponse(error: unknown): Response {
  if (error instanceof AppError) return body(statusOf[error.code], error.code, error.message, error.details);
  if (isDatabaseAway(error)) return body(503, "unavailable", "the database cannot be reached; nothing was changed, try again in a moment");
  const reference = randomUUID().slice(0, 8);
  console.error(`error ${reference}:`, error);
  return body(500, "internal", `something in Larch is broken (reference ${reference} in the server's log); nothing more was done`);
}

function body(status: number, code: string, message: string, details?: unknown): Response {
  const headers = { "cache-control": "no-store" };
  return Response.json({ error: { code, message, ...(details === undefined ? {} : { details }) } }, { status, headers });
}

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  const away = ["P1001", "P1002", "P1017", "ECONNREFUSED", "57P01", "57P03"];
  return away.includes(String(code)) || /ECONNREFUSED|Can't reach database|DatabaseNotReachable|ConnectionClosed/.test(error.message);
}
