import type { z } from "zod";
import type { Permission } from "@/lib/schema/role";
import type { Context } from "@/lib/services/context";

/** Who may call a route: a permission in the project named by :project, or one of three wider circles. */
export type Access = Permission | "public" | "signed_in" | "instance_owner";

export interface RouteInput<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  /** resolved from :project (id or slug) before `run`; empty on routes without it */
  projectId: string;
  request: Request;
}

/**
 * One HTTP route as data: the app mounts it, OpenAPI describes it, and the roles test enumerates it.
 * Paths are relative to /api/v1; a project's routes start with /projects/{project}.
 */
export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  method: "get" | "post" | "put" | "patch" | "delete";
  path: string;
  access: Access;
  summary: string;
  tag: string;
  params?: P;
  query?: Q;
  body?: B;
  /** null: `run` returns a Response itself (a stream, a file) */
  reply: R | null;
  run(ctx: Context, input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.input<R> | Response>;
}

export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  definition: Route<P, Q, B, R>,
): Route {
  // Safe: the app parses params, query and body with the very schemas `run` was typed by before it calls it.
  return definition as unknown as Route;
}
