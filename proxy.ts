import { type NextRequest, NextResponse } from "next/server";
import { pageHeaders } from "@/lib/http/page-headers";

/** Runs before every page: a nonce for its scripts, the security headers, and its own address for the sign-in page. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const headers = pageHeaders({ nonce, isDevelopment: process.env.NODE_ENV === "development" });
  const passed = new Headers(request.headers);
  passed.set("content-security-policy", headers["content-security-policy"] ?? "");
  passed.set("x-larch-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers: passed } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

// The API sets its own headers, and its uploads must not pass through here: Next would hold them in memory.
export const config = { matcher: "/((?!api/|_next/static/|_next/image|icon\\.svg|favicon\\.ico).*)" };
