import { membersOf } from "@/lib/db/memberships";
import type { PersonRow } from "@/lib/schema/person";
import { authorise, type Context } from "@/lib/services/context";

export async function listPeople(ctx: Context, { projectId }: { projectId: string }): Promise<PersonRow[]> {
  await authorise(ctx, projectId, "people.manage");
  const members = await membersOf(ctx.db, projectId);
  return members.map((member) => personRow(ctx, member));
}

type Member = Awaited<ReturnType<typeof membersOf>>[number];

export function personRow({ actor }: Context, { user, role, createdAt }: Member): PersonRow {
  const isYou = actor.kind === "user" && actor.userId === user.id;
  return { id: user.id, name: user.name, email: user.email, role, since: createdAt.toISOString(), isYou };
}
