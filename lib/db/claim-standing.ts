import { Prisma } from "./generated/client";
import { renewalSql } from "./leases";
import type { Sql } from "./sql";

/** A place a person holds on an item they have not judged yet, or that came back to them. */
export interface HeldPlace {
  instructionId: string;
  status: "open" | "returned";
  leaseUntil: string | null;
  comment: string | null;
  returnedAt: string | null;
  returnedBy: string | null;
  isTraining: boolean;
}

export interface ClaimStanding {
  /** sent back to them first, then training, then as they were given */
  held: HeldPlace[];
  /** the open batches this person may work on, their own first, then those of their skills */
  batches: { id: string; overlap: number | null }[];
  /** whether the project has gold items at all */
  hasGold: boolean;
}

/** How many lapsed leases one claim frees at most; the next claim goes on. */
const freedAtOnce = 100;

/**
 * Where a person stands before they are given anything. What they hold is renewed on the way, and, where asked, what silent people held is
 * freed: items are held before their places, and what others hold is left for later. One question for all of it, since every claim asks it.
 */
export async function claimStanding(
  sql: Sql,
  question: { projectId: string; userId: string; skills: readonly string[]; leaseUntil: Date; now: Date; frees: boolean },
): Promise<ClaimStanding> {
  const { projectId, userId, skills, leaseUntil, now, frees } = question;
  const silent = Prisma.sql`a."status" = 'open' and a."leaseUntil" < ${now} and a."userId" <> ${userId}`;
  const { text, values } = Prisma.sql`
    with renewed as (${renewalSql({ projectId, userId, leaseUntil })}),
      silent as (
        select i."id" from "Instruction" i
        where i."id" in (select a."instructionId" from "Assignment" a where a."projectId" = ${projectId}::uuid and ${silent}
          order by a."leaseUntil" limit ${frees ? freedAtOnce : 0})
        for no key update of i skip locked
      ),
      idle as (select a."id" from "Assignment" a join silent s on s."id" = a."instructionId" where ${silent} for update of a skip locked),
      lapsed as (update "Assignment" a set "status" = 'lapsed' from idle where a."id" = idle."id"),
      held as (
        select a."instructionId", a."status", case when r."instructionId" is null then a."leaseUntil" else ${leaseUntil} end as "leaseUntil",
          a."comment", a."returnedAt", u."name" as "returnedBy", coalesce(g."isTraining", false) as "isTraining", a."createdAt", i."ordinal"
        from "Assignment" a join "Instruction" i on i."id" = a."instructionId" left join renewed r on r."instructionId" = a."instructionId"
        left join "User" u on u."id" = a."returnedById" left join "GoldItem" g on g."instructionId" = a."instructionId"
        where a."projectId" = ${projectId}::uuid and a."userId" = ${userId} and a."status" in ('open', 'returned')
        order by a."status" desc, a."returnedAt", coalesce(g."isTraining", false) desc, a."createdAt", i."ordinal" limit 200
      ),
      batches as (
        select b."id", b."overlap" from "ReviewBatch" b
        where b."projectId" = ${projectId}::uuid and b."closedAt" is null
          and (b."people" = array[]::text[] or ${userId} = any(b."people")) and (b."skill" is null or b."skill" = any(${[...skills]}::text[]))
        order by ${userId} = any(b."people") desc, b."ordinal" limit 50
      )
    select (select coalesce(json_agg(held), '[]'::json) from held) as "held", (select coalesce(json_agg(batches), '[]'::json) from batches) as "batches",
      exists (select 1 from "GoldItem" g where g."projectId" = ${projectId}::uuid) as "hasGold"`;
  const [row] = await sql.prepared<ClaimStanding & Record<string, unknown>>("claim standing", text, values);
  return row ?? { held: [], batches: [], hasGold: false };
}
