import { OpenAPIHono } from "@hono/zod-openapi";
import { describe, documentInfo, registerSecurity } from "./openapi";
import type { Route } from "./route";

/** The OpenAPI 3.1 document of these routes; needs neither a database nor a server. */
export function apiDocument(routes: readonly Route[]) {
  const app = new OpenAPIHono();
  registerSecurity(app);
  for (const route of routes) describe(app, route);
  return app.getOpenAPI31Document(documentInfo);
}
