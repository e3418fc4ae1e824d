import { z } from "zod";
import {
  NewPromptVersion,
  PromptDetail,
  PromptPreview,
  PromptPreviewRequest,
  PromptSample,
  PromptStageParams,
  PromptSummary,
  PromptTrial,
  PromptTrialRequest,
} from "@/lib/schema/prompt";
import { createPromptVersion } from "@/lib/services/prompts/create-version";
import { listPrompts } from "@/lib/services/prompts/list";
import { previewPrompt } from "@/lib/services/prompts/preview";
import { readPrompt } from "@/lib/services/prompts/read";
import { listPromptSamples } from "@/lib/services/prompts/samples";
import { tryPrompt } from "@/lib/services/prompts/try";
import { route } from "./route";

const shared = { access: "prompts.read", tag: "prompts" } as const;
const base = "/projects/{project}/prompts";
const one = `${base}/{stage}`;

export const promptRoutes = [
  route({
    ...shared,
    method: "get",
    path: base,
    summary: "The newest prompt version of every stage that asks a model",
    reply: z.object({ rows: z.array(PromptSummary) }),
    run: async (ctx, { projectId }) => ({ rows: await listPrompts(ctx, { projectId }) }),
  }),
  route({
    ...shared,
    method: "get",
    path: one,
    summary: "A stage's prompt: all versions, newest first, and the runs that used each",
    params: PromptStageParams,
    reply: PromptDetail,
    run: (ctx, { projectId, params }) => readPrompt(ctx, { projectId, stage: params.stage }),
  }),
  route({
    ...shared,
    method: "post",
    path: `${one}/versions`,
    access: "prompts.manage",
    summary: "Add a version; refused when a newer one was made since the one it is based on",
    params: PromptStageParams,
    body: NewPromptVersion,
    reply: PromptDetail,
    run: (ctx, { projectId, params, body }) => createPromptVersion(ctx, { projectId, stage: params.stage, ...body }),
  }),
  route({
    ...shared,
    method: "get",
    path: `${one}/samples`,
    summary: "Real rows a prompt can be tried on",
    params: PromptStageParams,
    reply: z.object({ rows: z.array(PromptSample) }),
    run: async (ctx, { projectId, params }) => ({ rows: await listPromptSamples(ctx, { projectId, stage: params.stage }) }),
  }),
  route({
    ...shared,
    method: "post",
    path: `${one}/preview`,
    summary: "What is wrong with a wording, and the messages a model would get for one row; asks nothing",
    params: PromptStageParams,
    body: PromptPreviewRequest,
    reply: PromptPreview,
    run: (ctx, { projectId, params, body }) => previewPrompt(ctx, { projectId, stage: params.stage, ...body }),
  }),
  route({
    ...shared,
    method: "post",
    path: `${one}/try`,
    access: "prompts.manage",
    summary: "Ask the stage's model with a wording on one row; nothing of it enters a run",
    params: PromptStageParams,
    body: PromptTrialRequest,
    reply: PromptTrial,
    run: (ctx, { projectId, params, body }) => tryPrompt(ctx, { projectId, stage: params.stage, ...body }),
  }),
];
