import { setSkills, skillsOf } from "@/lib/db/team";
import { AppError } from "@/lib/errors";
import type { Done } from "@/lib/schema/done";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

/** Says what a person can do: batches that ask for a skill go to those who have it. */
export async function setMemberSkills(
  ctx: Context,
  input: { projectId: string; userId: string; skills: readonly string[] },
): Promise<Done> {
  const { projectId, userId } = input;
  await authorise(ctx, projectId, "review.lead");
  const skills = [...new Set(input.skills.map((skill) => skill.trim().toLowerCase()).filter(Boolean))].sort();
  await ctx.db.$transaction(async (tx) => {
    const before = await skillsOf(tx, projectId, userId);
    if (before === null) throw new AppError("not_found", `person ${userId} is not in this project`);
    await setSkills(tx, projectId, userId, skills);
    await noteAudit(ctx, tx, {
      projectId,
      action: "person.skills",
      subject: `user ${userId}`,
      before: { skills: before },
      after: { skills },
    });
  });
  return { done: true };
}
