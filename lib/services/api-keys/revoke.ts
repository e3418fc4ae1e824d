import { markRevoked } from "@/lib/db/api-keys";
import { AppError } from "@/lib/errors";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

/** Takes a key out of use at once and for good. */
export async function revokeApiKey(ctx: Context, { projectId, keyId }: { projectId: string; keyId: string }): Promise<void> {
  await authorise(ctx, projectId, "apiKeys.manage");
  await ctx.db.$transaction(async (tx) => {
    const revoked = await markRevoked(tx, projectId, keyId, ctx.now());
    if (!revoked) throw new AppError("not_found", `there is no live API key ${keyId} in this project`);
    await noteAudit(ctx, tx, { projectId, action: "api_key.revoke", subject: `api key ${keyId}` });
  });
}
