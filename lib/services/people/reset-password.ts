import { hashPassword, newPassword } from "@/lib/auth/password";
import { projectIdsOf } from "@/lib/db/memberships";
import { findUser, replacePassword } from "@/lib/db/users";
import { AppError } from "@/lib/errors";
import { noteAuditIn } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";

/**
 * A new password for someone who lost theirs; every session of theirs ends. Only the installation's owner may: an
 * account reaches all of its projects, and a project's owner must not enter the others through it.
 */
export async function resetPassword(ctx: Context, { userId }: { userId: string }): Promise<{ password: string }> {
  const { actor } = ctx;
  const mayReset = actor.kind === "system" || (actor.kind === "user" && actor.isInstanceOwner);
  if (!mayReset) throw new AppError("forbidden", "only the owner of this installation gives new passwords");
  const password = newPassword();
  const hash = await hashPassword(password);
  await ctx.db.$transaction(async (tx) => {
    if (!(await findUser(tx, userId))) throw new AppError("not_found", `person ${userId} not found`);
    await replacePassword(tx, userId, hash);
    const projectIds = await projectIdsOf(tx, userId);
    await noteAuditIn(ctx, tx, projectIds, { action: "person.reset_password", subject: `user ${userId}` });
  });
  return { password };
}
