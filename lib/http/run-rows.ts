import * as z from "zod";
import { RunRowPage, RunRowQuery } from "@/lib/schema/run-row";
import { listRows } from "@/lib/services/runs/list-rows";
import { resolveRun } from "@/lib/services/runs/resolve";
import { route } from "./route";

export const runRowRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/runs/{run}/rows",
    access: "runs.read",
    summary: "The rows of one stage with one status: what stands behind a number of the funnel",
    tag: "runs",
    params: z.object({ project: z.string(), run: z.string() }),
    query: RunRowQuery,
    reply: RunRowPage,
    run: async (ctx, { projectId, params, query }) =>
      listRows(ctx, { ...query, projectId, runId: await resolveRun(ctx, projectId, params.run) }),
  }),
];
