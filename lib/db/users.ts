import type { Db } from "./client";

const columns = { id: true, name: true, email: true, isInstanceOwner: true } as const;

export async function findUser(db: Db, id: string) {
  return db.user.findUnique({ where: { id }, select: columns });
}

export async function findUserByEmail(db: Db, email: string) {
  return db.user.findUnique({ where: { email: email.toLowerCase() }, select: { ...columns, anonymisedAt: true } });
}

export async function instanceOwners(db: Db) {
  return db.user.findMany({ where: { isInstanceOwner: true, anonymisedAt: null }, select: columns, orderBy: { createdAt: "asc" } });
}

export interface NewUser {
  id: string;
  name: string;
  email: string;
  isInstanceOwner: boolean;
  passwordHash: string;
}

/** A person with a password, as better-auth keeps them: a user and its "credential" account. */
export async function insertUser(db: Db, { id, name, email, isInstanceOwner, passwordHash }: NewUser) {
  const account = { id: `${id}-credential`, accountId: id, providerId: "credential", password: passwordHash };
  return db.user.create({
    data: { id, name, email: email.toLowerCase(), emailVerified: true, isInstanceOwner, accounts: { create: account } },
    select: columns,
  });
}

/** Sets a password and ends every session that was opened with the old one. */
export async function replacePassword(db: Db, userId: string, passwordHash: string): Promise<void> {
  await db.account.updateMany({ where: { userId, providerId: "credential" }, data: { password: passwordHash } });
  await db.session.deleteMany({ where: { userId } });
}

/** Names of these people, for lists that hold their ids. */
export async function userNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}
