import { randomUUID } from "node:crypto";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { insertMembership, roleIn } from "@/lib/db/memberships";
import { findUserByEmail, insertUser } from "@/lib/db/users";
import { AppError } from "@/lib/errors";
import type { PersonAdded } from "@/lib/schema/person";
import type { Role } from "@/lib/schema/role";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

export interface NewMember {
  projectId: string;
  email: string;
  name?: string;
  role: Role;
}

/** Brings someone into a project. Who has no account yet gets one, with a password that is returned this once. */
export async function addPerson(ctx: Context, { projectId, email: given, name, role }: NewMember): Promise<PersonAdded> {
  await authorise(ctx, projectId, "people.manage");
  const email = given.trim().toLowerCase();
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  return ctx.db.$transaction(async (tx) => {
    const known = await findUserByEmail(tx, email);
    if (known && (await roleIn(tx, projectId, known.id)))
      throw new AppError("conflict", `${email} is already in this project; change the role instead`);
    const id = randomUUID();
    const user =
      known ?? (await insertUser(tx, { id, name: name?.trim() || nameFrom(email), email, isInstanceOwner: false, passwordHash }));
    await insertMembership(tx, { projectId, userId: user.id, role });
    await noteAudit(ctx, tx, { projectId, action: "person.add", subject: `user ${user.id}`, after: { email, role, isNew: !known } });
    const person = { id: user.id, name: user.name, email, role, since: ctx.now().toISOString(), isYou: false };
    return { person, password: known ? null : password };
  });
}

function nameFrom(email: string): string {
  return email.split("@")[0] ?? email;
}
