import type { Selection } from "@/lib/schema/selection";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { hasJudged, selectionSql } from "./instruction-conditions";

export interface HeldPlace {
  instructionId: string;
  status: "open" | "returned";
  leaseUntil: Date | null;
  comment: string | null;
  returnedAt: Date | null;
  returnedBy: string | null;
  isTraining: boolean;
}

/** What a person holds now: sent back to them first, then training, then in the project's order. */
export async function heldPlaces(db: Db, projectId: string, userId: string): Promise<HeldPlace[]> {
  return db.$queryRaw<HeldPlace[]>`
    select a."instructionId", a."status", a."leaseUntil", a."comment", a."returnedAt", u."name" as "returnedBy",
      coalesce(g."isTraining", false) as "isTraining"
    from "Assignment" a join "Instruction" i on i."id" = a."instructionId"
    left join "User" u on u."id" = a."returnedById" left join "GoldItem" g on g."instructionId" = a."instructionId"
    where a."projectId" = ${projectId}::uuid and a."userId" = ${userId} and a."status" in ('open', 'returned')
    order by a."status" desc, a."returnedAt", coalesce(g."isTraining", false) desc, a."createdAt", i."ordinal" limit 200`;
}

/** Where the person's last claim ended and what they can do, held so that two claims of theirs come one after the other. */
export async function lockClaimant(db: Db, projectId: string, userId: string): Promise<{ claimedTo: bigint; skills: string[] }> {
  const [row] = await db.$queryRaw<{ claimedTo: bigint; skills: string[] }[]>`
    select "claimedTo", "skills" from "Membership" where "projectId" = ${projectId}::uuid and "userId" = ${userId} for no key update`;
  return row ?? { claimedTo: 0n, skills: [] };
}

export async function setClaimedTo(db: Db, projectId: string, userId: string, claimedTo: bigint): Promise<void> {
  await db.membership.updateMany({ where: { projectId, userId }, data: { claimedTo } });
}

export interface Candidate {
  id: string;
  ordinal: bigint;
}

interface Walk {
  projectId: string;
  userId: string;
  selection: Selection;
  /** the batch they are in; null: in none */
  batchId: string | null;
  /** how many people hold them already, each number a walk of its own over the index */
  taken: readonly number[];
  after: bigint;
  upTo: bigint | null;
  limit: number;
}

/** Items a person may be given, in the project's order: not theirs already, not judged or skipped by them, not gold. */
export async function claimable(db: Db, walk: Walk): Promise<Candidate[]> {
  if (walk.taken.length === 0) return [];
  const walks = walk.taken.map((taken) => Prisma.sql`(${oneWalk(walk, taken)})`);
  return db.$queryRaw<Candidate[]>`
    select "id", "ordinal" from (${Prisma.join(walks, " union all ")}) found order by "ordinal" limit ${walk.limit}`;
}

function oneWalk({ projectId, userId, selection, batchId, after, upTo, limit }: Walk, taken: number): Prisma.Sql {
  const inBatch = batchId === null ? Prisma.sql`i."batchId" is null` : Prisma.sql`i."batchId" = ${batchId}::uuid`;
  const until = upTo === null ? Prisma.empty : Prisma.sql`and i."ordinal" <= ${upTo}`;
  return Prisma.sql`select i."id", i."ordinal" from "Instruction" i
    where ${selectionSql(projectId, selection)} and i."takenSlots" = ${taken} and ${inBatch} and i."ordinal" > ${after} ${until}
      and ${isNew(userId)} and not exists (select 1 from "GoldItem" g where g."instructionId" = i."id")
    order by i."ordinal" limit ${limit}`;
}

/** Neither held by the person nor judged or skipped. */
function isNew(userId: string): Prisma.Sql {
  return Prisma.sql`not exists (select 1 from "Assignment" a where a."instructionId" = i."id" and a."userId" = ${userId} and a."status" <> 'lapsed')
    and not ${hasJudged(userId)}`;
}

/** Holds up to `limit` of the candidates that still have room; what others hold just now is passed over. */
export async function holdRoomy(db: Db, ids: readonly string[], limit: number): Promise<Candidate[]> {
  return db.$queryRaw<Candidate[]>`
    select i."id", i."ordinal" from "Instruction" i
    where i."id" = any(${ids}::uuid[]) and i."takenSlots" < coalesce(larch_overlap(i."id"), 2147483647)
    order by array_position(${ids}::uuid[], i."id") limit ${limit} for no key update skip locked`;
}

/** Waits for one of the candidates; in the order of ids, as edits hold them, so that nobody waits in a circle. */
export async function waitForOne(db: Db, ids: readonly string[]): Promise<Candidate[]> {
  return db.$queryRaw<Candidate[]>`
    select i."id", i."ordinal" from "Instruction" i
    where i."id" = any(${ids}::uuid[]) and i."takenSlots" < coalesce(larch_overlap(i."id"), 2147483647)
    order by i."id" limit 1 for no key update`;
}

/** The open batches this person may work on, their own first, then those of their skills. */
export async function batchesFor(db: Db, question: { projectId: string; userId: string; skills: readonly string[] }) {
  const { projectId, userId, skills } = question;
  return db.$queryRaw<{ id: string; overlap: number | null }[]>`
    select b."id", b."overlap" from "ReviewBatch" b
    where b."projectId" = ${projectId}::uuid and b."closedAt" is null
      and (b."people" = array[]::text[] or ${userId} = any(b."people")) and (b."skill" is null or b."skill" = any(${skills}::text[]))
    order by ${userId} = any(b."people") desc, b."ordinal" limit 50`;
}

/** Gold items this person has not been given, the oldest first. */
export async function newGold(
  db: Db,
  question: { projectId: string; userId: string; isTraining: boolean; limit: number },
): Promise<Candidate[]> {
  const { projectId, userId, isTraining, limit } = question;
  return db.$queryRaw<Candidate[]>`
    select i."id", i."ordinal" from "GoldItem" g join "Instruction" i on i."id" = g."instructionId"
    where g."projectId" = ${projectId}::uuid and g."isTraining" = ${isTraining} and ${isNew(userId)}
    order by g."createdAt", i."id" limit ${limit}`;
}

/** How many verdicts a person gave on anything but training, and how many gold items they judged or hold. */
export async function goldTally(db: Db, projectId: string, userId: string): Promise<{ verdicts: number; gold: number }> {
  const [row] = await db.$queryRaw<{ done: number; trained: number; gold: number }[]>`
    select
      (select count(*)::int from "Assignment" a where a."projectId" = ${projectId}::uuid and a."userId" = ${userId} and a."status" = 'done') as "done",
      (select count(*)::int from "GoldItem" g join "Assignment" a on a."instructionId" = g."instructionId" and a."userId" = ${userId}
        where g."projectId" = ${projectId}::uuid and g."isTraining" and a."status" = 'done') as "trained",
      (select count(*)::int from "GoldItem" g join "Assignment" a on a."instructionId" = g."instructionId" and a."userId" = ${userId}
        where g."projectId" = ${projectId}::uuid and not g."isTraining" and a."status" <> 'lapsed') as "gold"`;
  return row ? { verdicts: row.done - row.trained, gold: row.gold } : { verdicts: 0, gold: 0 };
}
