import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import type { Database } from "@/lib/db/client";
import { insertMembership } from "@/lib/db/memberships";
import { insertUser } from "@/lib/db/users";
import type { Role } from "@/lib/schema/role";
import { type Context, contextOf } from "@/lib/services/context";

export const testPassword = "correct horse battery";
let hashed: Promise<string> | undefined;

export interface Person {
  id: string;
  email: string;
  ctx: Context;
}

/** Someone who can sign in with `testPassword`; no member of anything yet. */
export async function makePerson(database: Database, options: { name?: string; isInstanceOwner?: boolean } = {}): Promise<Person> {
  const id = randomUUID();
  const name = options.name ?? `Person ${id.slice(0, 4)}`;
  const isInstanceOwner = options.isInstanceOwner ?? false;
  hashed ??= hashPassword(testPassword);
  const email = `${id.slice(0, 8)}@example.org`;
  await insertUser(database.prisma, { id, name, email, isInstanceOwner, passwordHash: await hashed });
  return { id, email, ctx: contextOf(database, { kind: "user", userId: id, name, isInstanceOwner }) };
}

export async function makeMember(database: Database, projectId: string, role: Role, name?: string): Promise<Person> {
  const person = await makePerson(database, name === undefined ? {} : { name });
  await insertMembership(database.prisma, { projectId, userId: person.id, role });
  return person;
}
