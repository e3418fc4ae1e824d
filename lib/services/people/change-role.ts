import { lockedOwners, roleIn, updateMembership } from "@/lib/db/memberships";
import { AppError } from "@/lib/errors";
import type { Role } from "@/lib/schema/role";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

export async function changeRole(ctx: Context, input: { projectId: string; userId: string; role: Role }): Promise<void> {
  const { projectId, userId, role } = input;
  await authorise(ctx, projectId, "people.manage");
  await ctx.db.$transaction(async (tx) => {
    const owners = await lockedOwners(tx, projectId);
    const before = await roleIn(tx, projectId, userId);
    if (before === null) throw new AppError("not_found", `person ${userId} is not in this project`);
    if (before === role) return;
    if (role !== "owner") requireAnotherOwner(owners, userId);
    await updateMembership(tx, projectId, userId, role);
    await noteAudit(ctx, tx, {
      projectId,
      action: "person.change_role",
      subject: `user ${userId}`,
      before: { role: before },
      after: { role },
    });
  });
}

/** A project is never left without someone who can manage it. */
export function requireAnotherOwner(owners: readonly string[], leaving: string): void {
  const isLast = owners.includes(leaving) && owners.length === 1;
  if (isLast) throw new AppError("conflict", "this is the project's only owner; make someone else an owner first");
}
