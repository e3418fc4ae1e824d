import { AppError } from "@/lib/errors";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a change that a browser sends with its cookies on behalf of another site. Requests with an API key are
 * exempt: no browser adds one by itself.
 */
export function requireSameOrigin(request: Request, ownUrl: string | null): void {
  if (safeMethods.has(request.method) || request.headers.has("authorization")) return;
  if (request.headers.get("sec-fetch-site") === "same-origin") return;
  const origin = request.headers.get("origin");
  const isForeign = request.headers.has("sec-fetch-site") || origin === null || !isOwn(origin, request, ownUrl);
  if (isForeign) throw new AppError("forbidden", "changes are taken only from Larch's own pages; programs use an API key");
}

function isOwn(origin: string, request: Request, ownUrl: string | null): boolean {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  const parsed = URL.canParse(origin) ? new URL(origin) : null;
  return parsed !== null && (parsed.host === host || (ownUrl !== null && parsed.origin === new URL(ownUrl).origin));
}
