import { z } from "zod";
import { Done } from "@/lib/schema/done";
import { HeldDecision, RetryRequest } from "@/lib/schema/run-view";
import type { Context } from "@/lib/services/context";
import { cancelRun } from "@/lib/services/runs/cancel";
import { decideHeld } from "@/lib/services/runs/decide-held";
import { pauseRun } from "@/lib/services/runs/pause";
import { raiseBudget } from "@/lib/services/runs/raise-budget";
import { resolveRun } from "@/lib/services/runs/resolve";
import { resumeRun } from "@/lib/services/runs/resume";
import { retryFailed } from "@/lib/services/runs/retry-failed";
import { route } from "./route";

const one = "/projects/{project}/runs/{run}";
const shared = { method: "post", access: "runs.manage", tag: "runs", params: z.object({ run: z.string().min(1).max(64) }) } as const;

export const runOrderRoutes = [
  order("pause", "Stop a run for now; calls under way are finished and kept", pauseRun),
  order("resume", "Let a paused run go on where it stood", resumeRun),
  order("cancel", "End a run for good; what it made stays", cancelRun),
  route({
    ...shared,
    path: `${one}/budget`,
    summary: "Change what a run may spend; null lifts the limit",
    body: z.object({ budgetMicroUsd: z.number().int().positive().nullable() }),
    reply: Done,
    run: async (ctx, { projectId, params, body }) => {
      await raiseBudget(ctx, { projectId, runId: await resolveRun(ctx, projectId, params.run), ...body });
      return { done: true as const };
    },
  }),
  route({
    ...shared,
    path: `${one}/retry`,
    summary: "Ask anew for failed rows: those named, or all of a stage or kind",
    body: RetryRequest,
    reply: z.object({ retried: z.number().int() }),
    run: async (ctx, { projectId, params, body }) =>
      retryFailed(ctx, { projectId, runId: await resolveRun(ctx, projectId, params.run), ...body }),
  }),
  route({
    ...shared,
    access: "gates.decide",
    path: `${one}/held`,
    summary: "Let what stands behind a gate go on, or drop it",
    body: HeldDecision,
    reply: z.object({ decided: z.number().int() }),
    run: async (ctx, { projectId, params, body }) =>
      decideHeld(ctx, { projectId, runId: await resolveRun(ctx, projectId, params.run), ...body }),
  }),
];

function order(name: string, summary: string, verb: (ctx: Context, input: { projectId: string; runId: string }) => Promise<void>) {
  return route({
    ...shared,
    path: `${one}/${name}`,
    summary,
    reply: Done,
    run: async (ctx, { projectId, params }) => {
      await verb(ctx, { projectId, runId: await resolveRun(ctx, projectId, params.run) });
      return { done: true as const };
    },
  });
}
