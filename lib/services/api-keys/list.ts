import { apiKeysOf } from "@/lib/db/api-keys";
import type { ApiKeyRow } from "@/lib/schema/api-key";
import { authorise, type Context } from "@/lib/services/context";

/** Live keys first, then those revoked. */
export async function listApiKeys(ctx: Context, { projectId }: { projectId: string }): Promise<ApiKeyRow[]> {
  await authorise(ctx, projectId, "apiKeys.manage");
  return (await apiKeysOf(ctx.db, projectId)).map(apiKeyRow);
}

type Stored = Awaited<ReturnType<typeof apiKeysOf>>[number];

export function apiKeyRow({ id, name, role, prefix, createdBy, createdAt, lastUsedAt, revokedAt }: Stored): ApiKeyRow {
  return {
    ...{ id, name, role, prefix },
    createdBy: createdBy.name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
