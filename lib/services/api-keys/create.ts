import { randomBytes, randomUUID } from "node:crypto";
import { insertApiKey } from "@/lib/db/api-keys";
import { instanceOwners } from "@/lib/db/users";
import { AppError } from "@/lib/errors";
import type { ApiKeyOnce, NewApiKey } from "@/lib/schema/api-key";
import { noteAudit } from "@/lib/services/audit/record";
import { hashApiKey } from "@/lib/services/auth/resolve-actor";
import { authorise, type Context } from "@/lib/services/context";
import { apiKeyRow } from "./list";

const shownCharacters = 12;

/** Makes a key. It is returned this once; only its hash is kept. */
export async function createApiKey(ctx: Context, { projectId, name, role }: NewApiKey & { projectId: string }): Promise<ApiKeyOnce> {
  await authorise(ctx, projectId, "apiKeys.manage");
  const createdById = await keyOwner(ctx);
  const key = `larch_${randomBytes(32).toString("base64url")}`;
  const id = randomUUID();
  const prefix = key.slice(0, shownCharacters);
  return ctx.db.$transaction(async (tx) => {
    const row = await insertApiKey(tx, { id, projectId, name, role, prefix, hash: hashApiKey(key), createdById });
    await noteAudit(ctx, tx, { projectId, action: "api_key.create", subject: `api key ${id}`, after: { name, role, prefix } });
    return { key, row: apiKeyRow(row) };
  });
}

async function keyOwner({ actor, db }: Context): Promise<string> {
  if (actor.kind !== "system") return actor.userId;
  const [owner] = await instanceOwners(db);
  if (!owner) throw new AppError("conflict", "there is no owner yet for the key to belong to; start Larch once first");
  return owner.id;
}
