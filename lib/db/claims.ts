import type { ReviewSettings } from "@/lib/schema/review-settings";
import type { Selection } from "@/lib/schema/selection";
import { Prisma } from "./generated/client";
import { hasJudged, selectionSql } from "./instruction-conditions";
import { parseReviewSettings } from "./review-settings";
import { ask, type Sql } from "./sql";

export interface FoundClaimant {
  /** where the person's last claim ended */
  claimedTo: bigint;
  skills: string[];
  settings: ReviewSettings;
}

/** What a claim needs to know of a person, held so that two claims of theirs come one after the other. */
export async function lockClaimant(sql: Sql, projectId: string, userId: string): Promise<FoundClaimant> {
  const [row] = await ask<{ claimedTo: string; skills: string[] | null; reviewSettings: unknown }>(
    sql,
    Prisma.sql`
    with claimant as (select "claimedTo", "skills" from "Membership" where "projectId" = ${projectId}::uuid and "userId" = ${userId} for no key update)
    select coalesce(c."claimedTo", 0)::text as "claimedTo", c."skills", p."reviewSettings"
    from "Project" p left join claimant c on true where p."id" = ${projectId}::uuid`,
  );
  return { claimedTo: BigInt(row?.claimedTo ?? 0), skills: row?.skills ?? [], settings: parseReviewSettings(row?.reviewSettings) };
}

export async function setClaimedTo(sql: Sql, projectId: string, userId: string, claimedTo: bigint): Promise<void> {
  await ask(
    sql,
    Prisma.sql`update "Membership" set "claimedTo" = ${claimedTo} where "projectId" = ${projectId}::uuid and "userId" = ${userId}`,
  );
}

/** An item held in this transaction to be given to somebody. */
export interface Candidate {
  id: string;
  ordinal: bigint;
  isTraining: boolean;
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

/** Ids of items a person may be given, in the project's order: not theirs already, not judged or skipped by them, not gold. */
export async function claimable(sql: Sql, walk: Walk): Promise<string[]> {
  if (walk.taken.length === 0) return [];
  const walks = walk.taken.map((taken) => Prisma.sql`(${oneWalk(walk, taken)})`);
  return idsOf(sql, Prisma.sql`select "id" from (${Prisma.join(walks, " union all ")}) found order by "ordinal" limit ${walk.limit}`);
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
export async function holdRoomy(sql: Sql, ids: readonly string[], limit: number): Promise<Candidate[]> {
  const order = Prisma.sql`array_position(${[...ids]}::uuid[], i."id")`;
  return candidates(sql, Prisma.sql`${roomy(ids)} order by ${order} limit ${limit} for no key update of i skip locked`);
}

/** Waits for one of the candidates; in the order of ids, as edits hold them, so that nobody waits in a circle. */
export async function waitForOne(sql: Sql, ids: readonly string[]): Promise<Candidate[]> {
  return candidates(sql, Prisma.sql`${roomy(ids)} order by i."id" limit 1 for no key update of i`);
}

function roomy(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select i."id", i."ordinal"::text as "ordinal", coalesce(g."isTraining", false) as "isTraining"
    from "Instruction" i left join "GoldItem" g on g."instructionId" = i."id"
    where i."id" = any(${[...ids]}::uuid[]) and i."takenSlots" < coalesce(larch_overlap(i."id"), 2147483647)`;
}

async function candidates(sql: Sql, statement: Prisma.Sql): Promise<Candidate[]> {
  const rows = await ask<{ id: string; ordinal: string; isTraining: boolean }>(sql, statement);
  return rows.map(({ ordinal, ...row }) => ({ ...row, ordinal: BigInt(ordinal) }));
}

/** Ids of gold items this person has not been given, the oldest first. */
export async function newGold(
  sql: Sql,
  question: { projectId: string; userId: string; isTraining: boolean; limit: number },
): Promise<string[]> {
  const { projectId, userId, isTraining, limit } = question;
  return idsOf(
    sql,
    Prisma.sql`
    select i."id" from "GoldItem" g join "Instruction" i on i."id" = g."instructionId"
    where g."projectId" = ${projectId}::uuid and g."isTraining" = ${isTraining} and ${isNew(userId)}
    order by g."createdAt", i."id" limit ${limit}`,
  );
}

/** How many verdicts a person gave on anything but training, and how many gold items they judged or hold. */
export async function goldTally(sql: Sql, projectId: string, userId: string): Promise<{ verdicts: number; gold: number }> {
  const [row] = await ask<{ done: number; trained: number; gold: number }>(
    sql,
    Prisma.sql`
    select
      (select count(*)::int from "Assignment" a where a."projectId" = ${projectId}::uuid and a."userId" = ${userId} and a."status" = 'done') as "done",
      (select count(*)::int from "GoldItem" g join "Assignment" a on a."instructionId" = g."instructionId" and a."userId" = ${userId}
        where g."projectId" = ${projectId}::uuid and g."isTraining" and a."status" = 'done') as "trained",
      (select count(*)::int from "GoldItem" g join "Assignment" a on a."instructionId" = g."instructionId" and a."userId" = ${userId}
        where g."projectId" = ${projectId}::uuid and not g."isTraining" and a."status" <> 'lapsed') as "gold"`,
  );
  return row ? { verdicts: row.done - row.trained, gold: row.gold } : { verdicts: 0, gold: 0 };
}

async function idsOf(sql: Sql, statement: Prisma.Sql): Promise<string[]> {
  return (await ask<{ id: string }>(sql, statement)).map(({ id }) => id);
}
