import { z } from "zod";
import { ApiKeyOnce, ApiKeyRow, NewApiKey } from "@/lib/schema/api-key";
import { Done } from "@/lib/schema/done";
import { Id } from "@/lib/schema/id";
import { createApiKey } from "@/lib/services/api-keys/create";
import { listApiKeys } from "@/lib/services/api-keys/list";
import { revokeApiKey } from "@/lib/services/api-keys/revoke";
import { route } from "./route";

const shared = { access: "apiKeys.manage", tag: "API keys" } as const;
const base = "/projects/{project}/api-keys";

export const apiKeyRoutes = [
  route({
    ...shared,
    method: "get",
    path: base,
    summary: "The project's API keys, without the keys themselves",
    reply: z.object({ rows: z.array(ApiKeyRow) }),
    run: async (ctx, { projectId }) => ({ rows: await listApiKeys(ctx, { projectId }) }),
  }),
  route({
    ...shared,
    method: "post",
    path: base,
    summary: "Make a key; it is in this reply and nowhere else",
    body: NewApiKey,
    reply: ApiKeyOnce,
    run: (ctx, { projectId, body }) => createApiKey(ctx, { projectId, ...body }),
  }),
  route({
    ...shared,
    method: "delete",
    path: `${base}/{key}`,
    summary: "Revoke a key",
    params: z.object({ project: z.string(), key: Id }),
    reply: Done,
    run: async (ctx, { projectId, params }) => {
      await revokeApiKey(ctx, { projectId, keyId: params.key });
      return { done: true as const };
    },
  }),
];
