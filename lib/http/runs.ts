import { z } from "zod";
import { PageRequest } from "@/lib/schema/id";
import { Lineage } from "@/lib/schema/lineage";
import { Ledger, RunSettings } from "@/lib/schema/run";
import * as view from "@/lib/schema/run-view";
import { estimateRun } from "@/lib/services/runs/estimate";
import { runLedger } from "@/lib/services/runs/ledger";
import { lineageOf } from "@/lib/services/runs/lineage";
import { listRuns } from "@/lib/services/runs/list";
import { listFailures } from "@/lib/services/runs/list-failures";
import { listHeld } from "@/lib/services/runs/list-held";
import { runLive } from "@/lib/services/runs/live";
import { previewRun } from "@/lib/services/runs/preview";
import { readRun } from "@/lib/services/runs/read";
import { resolveRun } from "@/lib/services/runs/resolve";
import { runSpend } from "@/lib/services/runs/spend";
import { startRun } from "@/lib/services/runs/start";
import { route } from "./route";
import { runEvents } from "./run-events";

const tag = "runs";
const base = "/projects/{project}/runs";
const one = `${base}/{run}`;
const read = { access: "runs.read", tag, method: "get" } as const;
/** A run's number in the project, or its id. */
const RunParams = z.object({ run: z.string().min(1).max(64) });

export const runRoutes = [
  route({
    ...read,
    path: base,
    summary: "The project's runs, newest first",
    query: PageRequest,
    reply: view.RunPage,
    run: (ctx, { projectId, query }) => listRuns(ctx, { projectId, ...query }),
  }),
  route({
    method: "post",
    path: base,
    access: "runs.manage",
    summary: "Start a run",
    tag,
    body: view.NewRun,
    reply: z.object({ id: z.string(), number: z.number().int() }),
    run: (ctx, { projectId, body }) => startRun(ctx, { projectId, ...body }),
  }),
  route({
    method: "post",
    path: `${base}/estimate`,
    access: "runs.read",
    summary: "What a run would ask and cost, with its range",
    tag,
    body: z.object({ settings: RunSettings }),
    reply: view.RunEstimate,
    run: (ctx, { projectId, body }) => estimateRun(ctx, { projectId, settings: body.settings }),
  }),
  route({
    method: "post",
    path: `${base}/preview`,
    access: "runs.manage",
    summary: "Take a few seeds through the first stages without writing rows",
    tag,
    body: view.PreviewRequest,
    reply: view.RunPreview,
    run: (ctx, { projectId, body }) => previewRun(ctx, { projectId, ...body }),
  }),
  route({
    ...read,
    path: one,
    summary: "A run with everything it was started with",
    params: RunParams,
    reply: view.RunDetail,
    run: async (ctx, { projectId, params }) => readRun(ctx, { projectId, runId: await resolveRun(ctx, projectId, params.run) }),
  }),
  route({
    ...read,
    path: `${one}/ledger`,
    summary: "What every stage of a run kept, dropped, failed and still has to do",
    params: RunParams,
    reply: Ledger,
    run: async (ctx, { projectId, params }) => runLedger(ctx, { projectId, runId: await resolveRun(ctx, projectId, params.run) }),
  }),
  route({
    ...read,
    path: `${one}/live`,
    summary: "Where a run stands now: ledger, pace, time left, newest failures",
    params: RunParams,
    reply: view.RunLive,
    run: async (ctx, { projectId, params }) => runLive(ctx, { projectId, runId: await resolveRun(ctx, projectId, params.run) }),
  }),
  route({
    ...read,
    path: `${one}/events`,
    summary: "The same as server-sent events named live, sent at once and on every change",
    params: RunParams,
    reply: null,
    run: async (ctx, { projectId, params, request }) =>
      runEvents(ctx, { projectId, runId: await resolveRun(ctx, projectId, params.run) }, request.signal),
  }),
  route({
    ...read,
    path: `${one}/spend`,
    summary: "What a run cost by stage, by model and per kept instruction",
    params: RunParams,
    reply: view.RunSpend,
    run: async (ctx, { projectId, params }) => runSpend(ctx, { projectId, runId: await resolveRun(ctx, projectId, params.run) }),
  }),
  route({
    ...read,
    path: `${one}/failures`,
    summary: "What failed in a run, newest first, with raw replies",
    params: RunParams,
    query: view.FailureQuery,
    reply: view.FailurePage,
    run: (ctx, { projectId, params, query }) => listFailures(ctx, { projectId, runId: params.run, ...query }),
  }),
  route({
    ...read,
    path: `${one}/held`,
    summary: "What waits behind a run's gates",
    params: RunParams,
    query: PageRequest.extend({ gate: z.string().optional() }),
    reply: view.HeldPage,
    run: async (ctx, { projectId, params, query }) =>
      listHeld(ctx, { projectId, runId: await resolveRun(ctx, projectId, params.run), ...query }),
  }),
  route({
    ...read,
    path: "/projects/{project}/instructions/{instruction}/lineage",
    access: "instructions.read",
    summary: "Where an instruction and all that was made of it came from",
    params: z.object({ instruction: z.uuid() }),
    reply: Lineage,
    run: (ctx, { projectId, params }) => lineageOf(ctx, { projectId, instructionId: params.instruction }),
  }),
];
