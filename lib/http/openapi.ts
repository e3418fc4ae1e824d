import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { errorCodes } from "@/lib/errors";
import type { Route } from "./route";

export const ErrorBody = z.object({
  error: z.object({ code: z.enum([...errorCodes, "internal"]), message: z.string(), details: z.unknown().optional() }),
});

const failure = (description: string) => ({ description, content: { "application/json": { schema: ErrorBody } } });

/** Describes one route in the OpenAPI document, from the very schemas the route is parsed by. */
export function describe(app: OpenAPIHono, route: Route): void {
  app.openAPIRegistry.registerPath({
    method: route.method,
    path: route.path,
    operationId: operationId(route),
    summary: route.summary,
    description: accessSentence(route),
    tags: [route.tag],
    security: route.access === "public" ? [] : [{ session: [] }, { apiKey: [] }],
    request: requestOf(route),
    responses: { ...successOf(route), ...failuresOf(route) },
  });
}

export const documentInfo = {
  openapi: "3.1.0",
  info: {
    title: "Larch",
    version: "1",
    description: "Everything Larch's pages do goes through these routes. Programs send an API key: authorization: Bearer larch_…",
  },
  servers: [{ url: "/api/v1" }],
};

export function registerSecurity(app: OpenAPIHono): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: "larch.session_token" });
  app.openAPIRegistry.registerComponent("securitySchemes", "apiKey", { type: "http", scheme: "bearer", bearerFormat: "larch_…" });
}

function requestOf(route: Route) {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const known = route.params instanceof z.ZodObject ? route.params.shape : {};
  const params = z.object(Object.fromEntries(names.map((name) => [name, known[name] ?? z.string()])));
  return {
    ...(names.length > 0 ? { params } : {}),
    ...(route.query instanceof z.ZodObject ? { query: route.query } : {}),
    ...(route.body ? { body: { required: true, content: { "application/json": { schema: route.body } } } } : {}),
  };
}

function successOf(route: Route) {
  if (!route.reply) return { 200: { description: "a stream or a file" } };
  return { 200: { description: "done", content: { "application/json": { schema: route.reply } } } };
}

function failuresOf(route: Route) {
  const ofProject = route.path.includes("{project}");
  return {
    ...(route.body || route.query ? { 400: failure("the request is not as it should be") } : {}),
    ...(route.access === "public" ? {} : { 401: failure("not signed in"), 403: failure("not allowed to this role") }),
    ...(ofProject ? { 404: failure("not found, or not in a project of yours") } : {}),
    ...(route.method === "get" ? {} : { 409: failure("conflicts with what is there; details say with what") }),
  };
}

function accessSentence({ access }: Route): string {
  if (access === "public") return "Open to everyone.";
  if (access === "signed_in") return "For everyone who is signed in.";
  if (access === "instance_owner") return "For the owner of this installation.";
  return `Needs the permission ${access} in the project.`;
}

function operationId({ method, path }: Route): string {
  const words = path
    .split("/")
    .filter(Boolean)
    .map((part) => part.replace(/^\{(\w+)\}$/, "by-$1"));
  return [method, ...words].join("-").replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
