import { AppError } from "@/lib/errors";
import { throttleSignIn } from "@/lib/services/auth/throttle-sign-in";
import type { Services } from "./mount";
import { requireSameOrigin } from "./same-origin";

/** All of better-auth that is open. Whatever else it offers stays shut. */
export const openAuthPaths = [
  { method: "POST", path: "/auth/sign-in/email" },
  { method: "POST", path: "/auth/sign-out" },
  { method: "GET", path: "/auth/get-session" },
  { method: "POST", path: "/auth/change-password" },
] as const;

export async function authGate(services: Services, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/v1/, "");
  const isOpen = openAuthPaths.some((open) => open.path === path && open.method === request.method);
  if (!isOpen) throw new AppError("not_found", `${request.method} ${path} is not a route of Larch`);
  requireSameOrigin(request, services.url);
  const answer = (passed: Request) => services.auth.handler(passed).then(inOurWords);
  return path === "/auth/sign-in/email" ? throttleSignIn(services.database.prisma, request, answer) : answer(request);
}

function inOurWords(response: Response): Response {
  if (response.status !== 429) return response;
  const minutes = Math.ceil(Number(response.headers.get("x-retry-after") ?? 60) / 60);
  throw new AppError("too_many_requests", `too many requests from this address; try again in ${minutes} min`);
}
