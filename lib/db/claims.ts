import { createHash } from "node:crypto";
import type { Selection } from "@/lib/schema/selection";
import { givenAgain } from "./assignments";
import { Prisma } from "./generated/client";
import { hasJudged, selectionSql } from "./instruction-conditions";
import type { Sql } from "./sql";

/** Held until the transaction ends, so that what a person is given and what they give back come one after the other. */
export async function lockClaimant(sql: Sql, projectId: string, userId: string): Promise<void> {
  await sql.query(`select 1 from "Membership" where "projectId" = $1::uuid and "userId" = $2 for no key update`, [projectId, userId]);
}

interface Walk {
  projectId: string;
  userId: string;
  selection: Selection;
  /** the batch they are in; null: in none */
  batchId: string | null;
  /** how many people may hold each: those somebody began come first */
  overlap: number;
  after: bigint;
  upTo: bigint | null;
  limit: number;
}

/**
 * Items a person may be given, in the project's order: not theirs already, not judged or skipped by them, not gold. How many people hold
 * them already is a walk of its own over the index for each number.
 */
export function walkSql(walk: Walk): Prisma.Sql {
  const walks = Array.from({ length: walk.overlap }, (_, taken) => Prisma.sql`(${oneWalk(walk, taken)})`);
  return Prisma.sql`
    select "id", row_number() over (order by "taken" = 0, "ordinal") as "place" from (${Prisma.join(walks, " union all ")}) found
    order by "place" limit ${literal(walk.limit)}`;
}

function oneWalk({ projectId, userId, selection, batchId, after, upTo, limit }: Walk, taken: number): Prisma.Sql {
  const inBatch = batchId === null ? Prisma.sql`i."batchId" is null` : Prisma.sql`i."batchId" = ${batchId}::uuid`;
  const until = upTo === null ? Prisma.empty : Prisma.sql`and i."ordinal" <= ${upTo}`;
  return Prisma.sql`select i."id", i."ordinal", ${taken}::int as "taken" from "Instruction" i
    where ${selectionSql(projectId, selection)} and i."takenSlots" = ${taken} and ${inBatch} and i."ordinal" > ${after} ${until}
      and ${isNew(userId)} and not exists (select 1 from "GoldItem" g where g."instructionId" = i."id")
    order by i."ordinal" limit ${literal(limit)}`;
}

/** Written out: of a number that may be any, the planner takes it that it is a large one. */
function literal(limit: number): Prisma.Sql {
  return Prisma.raw(String(Math.trunc(limit)));
}

/** Neither held by the person nor judged or skipped. */
function isNew(userId: string): Prisma.Sql {
  return Prisma.sql`not exists (select 1 from "Assignment" a where a."instructionId" = i."id" and a."userId" = ${userId} and a."status" <> 'lapsed')
    and not ${hasJudged(userId)}`;
}

/** Gold items this person has not been given, the oldest first. */
export function newGoldSql(question: { projectId: string; userId: string; isTraining: boolean; limit: number }): Prisma.Sql {
  const { projectId, userId, isTraining, limit } = question;
  return Prisma.sql`
    select i."id", row_number() over (order by g."createdAt", i."id") as "place" from "GoldItem" g join "Instruction" i on i."id" = g."instructionId"
    where g."projectId" = ${projectId}::uuid and g."isTraining" = ${isTraining} and ${isNew(userId)}
    order by "place" limit ${limit}`;
}

/** The one item a person asked for, whatever they were given of it before. */
export function oneItemSql(projectId: string, instructionId: string): Prisma.Sql {
  return Prisma.sql`
    select i."id", 1 as "place" from "Instruction" i where i."projectId" = ${projectId}::uuid and i."id" = ${instructionId}::uuid`;
}

export interface Giving {
  projectId: string;
  userId: string;
  /** how often they had been given something when this was decided */
  claims: number;
  /** what they may be given: "id" and "place", the first place before the others */
  candidates: Prisma.Sql;
  count: number;
  /** whether to wait for those who hold the candidates just now; what they hold is passed over otherwise */
  waits: boolean;
  /** whether their next claim starts after the last of these */
  isWalk: boolean;
  /** whether most claims ask in these words: they are planned once for each connection, and planning takes half of their time */
  isUsual: boolean;
  leaseUntil: Date;
  now: Date;
}

export interface GivenItem {
  id: string;
  ordinal: string;
  isTraining: boolean;
}

export interface Given {
  /** false: they were given something else in the meantime, and nothing now */
  isCurrent: boolean;
  /** how many candidates there were, held by others or not */
  candidates: number;
  /** how many of them had room and were free to be given */
  free: number;
  items: GivenItem[];
}

type FoundGift = Given & Record<string, unknown>;

/**
 * Gives a person up to `count` of the candidates that have room, in one statement: the person's row is held before the items, and nobody
 * waits with items in hand but for those they wait for, in the order of ids, as edits hold them.
 */
export async function giveItems(sql: Sql, giving: Giving): Promise<Given> {
  const { projectId, userId, claims, candidates, count, waits, isWalk, isUsual, leaseUntil, now } = giving;
  const held = waits
    ? Prisma.sql`order by i."id" limit 1 for no key update of i`
    : Prisma.sql`order by w."place" limit ${count} for no key update of i skip locked`;
  const { text, values } = Prisma.sql`
    with claimant as materialized (
        select 1 from "Membership" m where m."projectId" = ${projectId}::uuid and m."userId" = ${userId} and m."claims" = ${claims} for no key update
      ),
      wish as materialized (${candidates}),
      held as materialized (
        select i."id", i."ordinal", w."place" from wish w join "Instruction" i on i."id" = w."id"
        where exists (select 1 from claimant) and i."takenSlots" < coalesce(larch_overlap(i."id"), 2147483647) ${held}
      ),
      given as (
        insert into "Assignment" ("id", "projectId", "instructionId", "userId", "status", "leaseUntil", "createdAt")
        select gen_random_uuid(), ${projectId}::uuid, h."id", ${userId}, 'open', ${leaseUntil}, ${now} from held h
        ${givenAgain}
        returning "instructionId"
      ),
      moved as (
        update "Membership" set "claims" = "claims" + 1,
          "claimedTo" = case when ${isWalk} then (select h."ordinal" from held h order by h."place" desc limit 1) else "claimedTo" end
        where "projectId" = ${projectId}::uuid and "userId" = ${userId} and exists (select 1 from given)
      )
    select exists (select 1 from claimant) as "isCurrent", (select count(*)::int from wish) as "candidates",
      (select count(*)::int from held) as "free",
      (select coalesce(json_agg(json_build_object('id', h."id", 'ordinal', h."ordinal"::text, 'isTraining', coalesce(t."isTraining", false)) order by h."ordinal"), '[]')
        from held h join given g on g."instructionId" = h."id" left join "GoldItem" t on t."instructionId" = h."id") as "items"`;
  const [row] = await (isUsual ? sql.prepared<FoundGift>(nameOf(text), text, values) : sql.query<FoundGift>(text, values));
  return row ?? { isCurrent: false, candidates: 0, free: 0, items: [] };
}

function nameOf(text: string): string {
  return `gift ${createHash("sha256").update(text).digest("base64url")}`;
}
