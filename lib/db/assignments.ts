import type { AssignmentStatus, Consensus } from "@/lib/schema/assignment";
import type { ReviewState } from "@/lib/schema/instruction";
import type { VerdictDecision } from "@/lib/schema/verdict";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

export interface FoundPlace {
  /** how many people may hold the item; null: any number */
  overlap: number | null;
  /** whether the project shares its items out at all */
  isShared: boolean;
  takenSlots: number;
  status: AssignmentStatus | null;
  leaseUntil: Date | null;
  adjudicated: ReviewState | null;
  goldDecision: VerdictDecision | null;
  goldNote: string | null;
  isTraining: boolean;
}

/** Where a person stands with an item, and what has been settled about it. Hold the instruction first. */
export async function placeOn(db: Db, instructionId: string, userId: string): Promise<FoundPlace> {
  const [row] = await db.$queryRaw<FoundPlace[]>`
    select larch_overlap(i."id") as "overlap", p."reviewSettings" ->> 'overlap' is not null as "isShared", i."takenSlots",
      a."status", a."leaseUntil", g."decision" as "goldDecision", g."note" as "goldNote", coalesce(g."isTraining", false) as "isTraining",
      (select j."decision"::text from "Adjudication" j where j."instructionId" = i."id" order by j."ordinal" desc limit 1) as "adjudicated"
    from "Instruction" i join "Project" p on p."id" = i."projectId"
    left join "Assignment" a on a."instructionId" = i."id" and a."userId" = ${userId}
    left join "GoldItem" g on g."instructionId" = i."id"
    where i."id" = ${instructionId}::uuid`;
  if (!row) throw new Error(`instruction ${instructionId} went away while it was held`);
  return row;
}

/** What becomes of a place that lapsed and is given to the same person again; no other is touched. */
export const givenAgain = Prisma.raw(`on conflict ("instructionId", "userId") do update
  set "status" = 'open', "slot" = excluded."slot", "leaseUntil" = excluded."leaseUntil", "createdAt" = excluded."createdAt"
  where "Assignment"."status" = 'lapsed'`);

/** Gives a person a place on an item they hold in this transaction, the lowest free slot; a lapsed place comes back. */
export async function givePlace(
  db: Db,
  given: { projectId: string; userId: string; instructionId: string; leaseUntil: Date; now: Date },
): Promise<void> {
  const { projectId, userId, instructionId, leaseUntil, now } = given;
  await db.$executeRaw`
    insert into "Assignment" ("id", "projectId", "instructionId", "userId", "status", "leaseUntil", "createdAt")
    values (gen_random_uuid(), ${projectId}::uuid, ${instructionId}::uuid, ${userId}, 'open', ${leaseUntil}, ${now})
    ${givenAgain}`;
}

/** What becomes of a person's place; a lease only while it is open. */
export async function setPlace(
  db: Db,
  place: { instructionId: string; userId: string; status: AssignmentStatus; leaseUntil: Date | null },
): Promise<void> {
  const { instructionId, userId, ...data } = place;
  await db.assignment.updateMany({ where: { instructionId, userId }, data });
}

/** Sends an item back to someone who judged it. False where they hold no verdict's place on it. */
export async function returnPlace(
  db: Db,
  place: { instructionId: string; userId: string; comment: string; returnedById: string; now: Date },
): Promise<boolean> {
  const { instructionId, userId, comment, returnedById, now } = place;
  const changed = { status: "returned", comment, returnedById, returnedAt: now, leaseUntil: null } as const;
  const { count } = await db.assignment.updateMany({
    where: { instructionId, userId, status: { in: ["done", "returned"] } },
    data: changed,
  });
  return count > 0;
}

/** A place for someone whose verdict came without one (no overlap): it is sent back to them all the same. */
export async function returnWithoutSlot(
  db: Db,
  place: { id: string; projectId: string; instructionId: string; userId: string; comment: string; returnedById: string; now: Date },
): Promise<void> {
  const { id, projectId, instructionId, userId, comment, returnedById, now } = place;
  const changed = { status: "returned", comment, returnedById, returnedAt: now, leaseUntil: null } as const;
  await db.assignment.upsert({
    where: { instructionId_userId: { instructionId, userId } },
    create: { id, projectId, instructionId, userId, createdAt: now, ...changed },
    update: changed,
    select: { id: true },
  });
}

export async function setStanding(db: Db, id: string, standing: { reviewState: ReviewState; consensus: Consensus }): Promise<void> {
  const { reviewState, consensus } = standing;
  await db.$executeRaw`
    update "Instruction" set "reviewState" = ${reviewState}::"ReviewState", "consensus" = ${consensus}::"Consensus" where "id" = ${id}::uuid`;
}

/** Items sent back that have not come again, the longest waiting first. */
export function returnedItems(db: Db, question: { projectId: string; userId?: string; limit: number }) {
  const { projectId, userId, limit } = question;
  return db.assignment.findMany({
    where: { projectId, status: "returned", ...(userId === undefined ? {} : { userId }) },
    select: {
      id: true,
      comment: true,
      returnedAt: true,
      user: { select: { name: true } },
      returnedBy: { select: { name: true } },
      instruction: { select: { id: true, level: true, text: true } },
    },
    orderBy: { returnedAt: "asc" },
    take: limit,
  });
}
