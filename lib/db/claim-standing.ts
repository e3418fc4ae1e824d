import type { ReviewSettings } from "@/lib/schema/review-settings";
import { Prisma } from "./generated/client";
import { parseReviewSettings } from "./review-settings";
import type { Sql } from "./sql";

/** A place a person holds on an item they have not judged yet, or that came back to them. */
export interface HeldPlace {
  instructionId: string;
  /** of the instruction, when the place was read; null: it was given just now */
  version: number | null;
  status: "open" | "returned";
  leaseUntil: string | null;
  comment: string | null;
  returnedAt: string | null;
  returnedBy: string | null;
  isTraining: boolean;
}

/** Where a person stands before they are given anything. */
export interface ClaimStanding {
  settings: ReviewSettings;
  /** ordinal of what they were given last */
  claimedTo: bigint;
  /** how often they were given something: whoever gives them more names it; null: they are no member */
  claims: number | null;
  /** sent back to them first, then training, then as they were given */
  held: HeldPlace[];
  /** the open batches this person may work on, their own first, then those of their skills */
  batches: { id: string; overlap: number | null }[];
  /** verdicts on anything but training, and gold items judged or held; null where the project has none */
  gold: { verdicts: number; gold: number } | null;
}

interface FoundStanding extends Omit<ClaimStanding, "settings" | "claimedTo"> {
  [column: string]: unknown;
  reviewSettings: unknown;
  claimedTo: string | null;
}

/** How many lapsed leases one claim frees at most; the next claim goes on. */
const freedAtOnce = 100;

/**
 * Where a person stands; null where there is no such project. What silent people held is freed on the way: items are held before their
 * places, and what others hold is left for later, so that nobody waits. One question, since every claim asks it.
 */
export async function claimStanding(sql: Sql, question: { projectId: string; userId: string; now: Date }): Promise<ClaimStanding | null> {
  const { text, values } = standingSql(question);
  const [row] = await sql.prepared<FoundStanding>("claim standing", text, values);
  if (!row) return null;
  const { reviewSettings, claimedTo, ...standing } = row;
  return { ...standing, settings: parseReviewSettings(reviewSettings), claimedTo: BigInt(claimedTo ?? 0) };
}

function standingSql({ projectId, userId, now }: { projectId: string; userId: string; now: Date }): Prisma.Sql {
  const silent = Prisma.sql`a."status" = 'open' and a."leaseUntil" < ${now} and a."userId" <> ${userId}`;
  return Prisma.sql`
    with silent as (
        select i."id" from "Instruction" i
        where i."id" in (select a."instructionId" from "Assignment" a where a."projectId" = ${projectId}::uuid and ${silent}
          order by a."leaseUntil" limit ${freedAtOnce})
        for no key update of i skip locked
      ),
      idle as (select a."id" from "Assignment" a join silent s on s."id" = a."instructionId" where ${silent} for update of a skip locked),
      lapsed as (update "Assignment" a set "status" = 'lapsed' from idle where a."id" = idle."id"),
      me as (select m."claimedTo", m."claims", m."skills" from "Membership" m where m."projectId" = ${projectId}::uuid and m."userId" = ${userId}),
      held as (${heldSql(projectId, userId)}),
      batches as (
        select b."id", b."overlap" from "ReviewBatch" b
        where b."projectId" = ${projectId}::uuid and b."closedAt" is null and (b."people" = array[]::text[] or ${userId} = any(b."people"))
          and (b."skill" is null or b."skill" = any((select me."skills" from me)::text[]))
        order by ${userId} = any(b."people") desc, b."ordinal" limit 50
      )
    select p."reviewSettings", (select me."claimedTo"::text from me) as "claimedTo", (select me."claims" from me) as "claims",
      (select coalesce(json_agg(held), '[]') from held) as "held", (select coalesce(json_agg(batches), '[]') from batches) as "batches",
      ${goldSql(projectId, userId)} as "gold"
    from "Project" p where p."id" = ${projectId}::uuid`;
}

function heldSql(projectId: string, userId: string): Prisma.Sql {
  return Prisma.sql`
    select a."instructionId", i."version", a."status", a."leaseUntil", a."comment", a."returnedAt", u."name" as "returnedBy",
      coalesce(g."isTraining", false) as "isTraining"
    from "Assignment" a join "Instruction" i on i."id" = a."instructionId"
    left join "User" u on u."id" = a."returnedById" left join "GoldItem" g on g."instructionId" = a."instructionId"
    where a."projectId" = ${projectId}::uuid and a."userId" = ${userId} and a."status" in ('open', 'returned')
    order by a."status" desc, a."returnedAt", coalesce(g."isTraining", false) desc, a."createdAt", i."ordinal" limit 200`;
}

function goldSql(projectId: string, userId: string): Prisma.Sql {
  const onGold = Prisma.sql`"GoldItem" g join "Assignment" a on a."instructionId" = g."instructionId" and a."userId" = ${userId}
    where g."projectId" = ${projectId}::uuid`;
  return Prisma.sql`case when exists (select 1 from "GoldItem" g where g."projectId" = ${projectId}::uuid) then json_build_object(
    'verdicts', (select count(*) from "Assignment" a where a."projectId" = ${projectId}::uuid and a."userId" = ${userId} and a."status" = 'done')
      - (select count(*) from ${onGold} and g."isTraining" and a."status" = 'done'),
    'gold', (select count(*) from ${onGold} and not g."isTraining" and a."status" <> 'lapsed')) end`;
}
