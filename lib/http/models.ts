import { z } from "zod";
import { ModelConnectionView, ModelRoleParams, ModelSettings, ModelTrial } from "@/lib/schema/model-connection";
import { listModels } from "@/lib/services/models/list";
import { setModel } from "@/lib/services/models/set";
import { tryModel } from "@/lib/services/models/try";
import { route } from "./route";

const tag = "models";
const base = "/projects/{project}/models";

export const modelRoutes = [
  route({
    method: "get",
    path: base,
    access: "models.read",
    summary: "The model in each role, without keys",
    tag,
    reply: z.object({ rows: z.array(ModelConnectionView) }),
    run: async (ctx, { projectId }) => ({ rows: await listModels(ctx, { projectId }) }),
  }),
  route({
    method: "put",
    path: `${base}/{role}`,
    access: "models.manage",
    summary: "Put a model into a role",
    tag,
    params: ModelRoleParams,
    body: ModelSettings,
    reply: ModelConnectionView,
    run: (ctx, { projectId, params, body }) => setModel(ctx, { projectId, role: params.role, ...body }),
  }),
  route({
    method: "post",
    path: `${base}/{role}/try`,
    access: "models.manage",
    summary: "Ask a model for a word with these settings, stored or not",
    tag,
    params: ModelRoleParams,
    body: ModelSettings,
    reply: ModelTrial,
    run: (ctx, { projectId, params, body }) => tryModel(ctx, { projectId, role: params.role, settings: body }),
  }),
];
