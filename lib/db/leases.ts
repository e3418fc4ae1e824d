import type { Db } from "./client";
import type { Sql } from "./sql";

/** Renews everything a person holds open; what is being decided at this moment is left alone. */
export async function renewLeases(sql: Sql, renewal: { projectId: string; userId: string; leaseUntil: Date }): Promise<string[]> {
  const { projectId, userId, leaseUntil } = renewal;
  const rows = await sql.query<{ instructionId: string }>(
    `update "Assignment" a set "leaseUntil" = $1
     where a."id" in (select o."id" from "Assignment" o
       where o."projectId" = $2::uuid and o."userId" = $3 and o."status" = 'open' for update skip locked)
     returning a."instructionId"`,
    [leaseUntil, projectId, userId],
  );
  return rows.map((row) => row.instructionId);
}

/** Gives open items back, but for some; the next claim of this person starts before them. */
export async function giveBackPlaces(db: Db, question: { projectId: string; userId: string; except: readonly string[] }): Promise<number> {
  const { projectId, userId, except } = question;
  const held = await db.$queryRaw<{ id: string; ordinal: bigint }[]>`
    select i."id", i."ordinal" from "Instruction" i join "Assignment" a on a."instructionId" = i."id"
    where a."projectId" = ${projectId}::uuid and a."userId" = ${userId} and a."status" = 'open' and not (i."id" = any(${except}::uuid[]))
    order by i."id" for no key update of i`;
  if (held.length === 0) return 0;
  const ids = held.map(({ id }) => id);
  const { count } = await db.assignment.updateMany({
    where: { projectId, userId, status: "open", instructionId: { in: ids } },
    data: { status: "lapsed", leaseUntil: null },
  });
  const first = held.reduce((least, { ordinal }) => (ordinal < least ? ordinal : least), held[0]?.ordinal ?? 0n);
  await db.membership.updateMany({ where: { projectId, userId, claimedTo: { gte: first } }, data: { claimedTo: first - 1n } });
  return count;
}

/** Notes what a person has in front of them now; null: nothing. */
export async function notePresence(
  db: Db,
  { projectId, userId, instructionId, now }: { projectId: string; userId: string; instructionId: string | null; now: Date },
): Promise<void> {
  if (instructionId === null) {
    await db.reviewPresence.deleteMany({ where: { projectId, userId } });
    return;
  }
  await db.$executeRaw`
    insert into "ReviewPresence" ("projectId", "userId", "instructionId", "at")
    select ${projectId}::uuid, ${userId}, i."id", ${now} from "Instruction" i
      where i."id" = ${instructionId}::uuid and i."projectId" = ${projectId}::uuid
    on conflict ("projectId", "userId") do update set "instructionId" = excluded."instructionId", "at" = excluded."at"`;
}

/** Who else has the item in front of them. */
export async function othersOn(
  db: Db,
  { projectId, userId, instructionId, since }: { projectId: string; userId: string; instructionId: string; since: Date },
): Promise<{ name: string }[]> {
  const rows = await db.reviewPresence.findMany({
    where: { projectId, instructionId, userId: { not: userId }, at: { gte: since } },
    select: { user: { select: { name: true } } },
    orderBy: { at: "desc" },
    take: 9,
  });
  return rows.map(({ user }) => user);
}
