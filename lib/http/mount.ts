import type { Hono } from "hono";
import type { Auth } from "@/lib/auth/auth";
import type { Database } from "@/lib/db/client";
import { resolveActor } from "@/lib/services/auth/resolve-actor";
import { contextOf, nobody } from "@/lib/services/context";
import { admit } from "./access";
import { readInput } from "./read-input";
import type { Route } from "./route";
import { requireSameOrigin } from "./same-origin";

export interface Services {
  database: Database;
  auth: Auth;
  /** LARCH_URL where it is set */
  url: string | null;
}

/** Order of every request: same origin, actor, access, input, run, reply as described. */
export function mount(app: Hono, route: Route, services: Services): void {
  const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
  app.on(route.method.toUpperCase(), path, async (c) => {
    const request = c.req.raw;
    requireSameOrigin(request, services.url);
    const who = await resolveActor({ db: services.database.prisma, auth: services.auth, now: new Date() }, request.headers);
    const asking = contextOf(services.database, who?.actor ?? nobody);
    const params: Record<string, string> = c.req.param();
    const ctx = await admit(asking, route.access, who !== null, params.project);
    const input = await readInput(route, { params, request });
    const reply = await route.run(ctx, { ...input, projectId: ctx.entered?.projectId ?? "", request });
    return withCookies(toResponse(route, reply), who?.setCookies ?? []);
  });
}

function toResponse(route: Route, reply: unknown): Response {
  if (reply instanceof Response) return reply;
  if (!route.reply) throw new Error(`${route.method} ${route.path} declares no reply and returned no Response`);
  // Parsing drops whatever the description does not name, so nothing leaves that was not meant to.
  return Response.json(route.reply.parse(reply), { headers: { "cache-control": "no-store" } });
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}
