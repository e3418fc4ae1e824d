import { hashPassword, newPassword } from "@/lib/auth/password";
import { roleIn } from "@/lib/db/memberships";
import { replacePassword } from "@/lib/db/users";
import { AppError } from "@/lib/errors";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

/**
 * A new password for someone who lost theirs; every session of theirs ends. Only the installation's owner may: an
 * account reaches all of its projects, and a project's owner must not enter the others through it.
 */
export async function resetPassword(
  ctx: Context,
  { projectId, userId }: { projectId: string; userId: string },
): Promise<{ password: string }> {
  await authorise(ctx, projectId, "people.manage");
  const { actor } = ctx;
  const mayReset = actor.kind === "system" || (actor.kind === "user" && actor.isInstanceOwner);
  if (!mayReset) throw new AppError("forbidden", "only the owner of this installation gives new passwords");
  const password = newPassword();
  const hash = await hashPassword(password);
  await ctx.db.$transaction(async (tx) => {
    if ((await roleIn(tx, projectId, userId)) === null) throw new AppError("not_found", `person ${userId} is not in this project`);
    await replacePassword(tx, userId, hash);
    await noteAudit(ctx, tx, { projectId, action: "person.reset_password", subject: `user ${userId}` });
  });
  return { password };
}
