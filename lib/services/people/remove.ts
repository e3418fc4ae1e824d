import { revokeKeysOf } from "@/lib/db/api-keys";
import { deleteMembership, lockedOwners, roleIn } from "@/lib/db/memberships";
import { AppError } from "@/lib/errors";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { requireAnotherOwner } from "./change-role";

/** Takes someone out of a project, and the keys they made for it out of use. Their verdicts and edits stay. */
export async function removePerson(ctx: Context, { projectId, userId }: { projectId: string; userId: string }): Promise<void> {
  await authorise(ctx, projectId, "people.manage");
  await ctx.db.$transaction(async (tx) => {
    const owners = await lockedOwners(tx, projectId);
    const role = await roleIn(tx, projectId, userId);
    if (role === null) throw new AppError("not_found", `person ${userId} is not in this project`);
    requireAnotherOwner(owners, userId);
    await deleteMembership(tx, projectId, userId);
    const revokedKeys = await revokeKeysOf(tx, projectId, userId, ctx.now());
    await noteAudit(ctx, tx, { projectId, action: "person.remove", subject: `user ${userId}`, before: { role }, after: { revokedKeys } });
  });
}
