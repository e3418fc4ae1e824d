import type { Db } from "./client";
import { Prisma } from "./generated/client";

export async function preferenceOf(db: Db, userId: string, name: string): Promise<unknown> {
  const row = await db.preference.findUnique({ where: { userId_name: { userId, name } }, select: { value: true } });
  return row?.value ?? null;
}

export async function keepPreference(db: Db, row: { userId: string; name: string; value: unknown; savedAt: Date }): Promise<void> {
  const { userId, name, savedAt } = row;
  const value = Prisma.sql`${JSON.stringify(row.value)}::jsonb`;
  await db.$executeRaw`
    insert into "Preference" ("userId", "name", "value", "savedAt") values (${userId}, ${name}, ${value}, ${savedAt})
    on conflict ("userId", "name") do update set "value" = excluded."value", "savedAt" = excluded."savedAt"`;
}
