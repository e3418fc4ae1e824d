import { randomUUID } from "node:crypto";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { insertUser, instanceOwners } from "@/lib/db/users";
import { env } from "@/lib/env";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";

/** Makes the owner at the first start. The password is returned that one time only; later starts get null. */
export async function ensureOwner(ctx: Context): Promise<{ email: string; password: string | null }> {
  const [owner] = await instanceOwners(ctx.db);
  if (owner) return { email: owner.email, password: null };
  const { LARCH_OWNER_EMAIL: email, LARCH_OWNER_PASSWORD: given } = env();
  const password = given ?? newPassword();
  const id = randomUUID();
  const passwordHash = await hashPassword(password);
  await ctx.db.$transaction(async (tx) => {
    await insertUser(tx, { id, name: "Owner", email, isInstanceOwner: true, passwordHash });
    await noteAudit(ctx, tx, { projectId: null, action: "user.create_owner", subject: `user ${id}` });
  });
  return { email: email.toLowerCase(), password };
}
