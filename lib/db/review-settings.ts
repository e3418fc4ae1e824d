import { ReviewSettings } from "@/lib/schema/review-settings";
import type { Db } from "./client";
import { notTakenBack } from "./standing-sql";

export async function reviewSettingsOf(db: Db, projectId: string): Promise<ReviewSettings> {
  const row = await db.project.findUnique({ where: { id: projectId }, select: { reviewSettings: true } });
  return parseReviewSettings(row?.reviewSettings);
}

/** Settings as they lie in the project's row; where nothing was set, what holds from the start. */
export function parseReviewSettings(found: unknown): ReviewSettings {
  return ReviewSettings.parse(found ?? {});
}

/** The settings, held until the transaction ends. */
export async function lockReviewSettings(db: Db, projectId: string): Promise<ReviewSettings | null> {
  const [row] = await db.$queryRaw<{ reviewSettings: unknown }[]>`
    select "reviewSettings" from "Project" where "id" = ${projectId}::uuid for no key update`;
  return row ? ReviewSettings.parse(row.reviewSettings) : null;
}

export async function saveReviewSettings(db: Db, projectId: string, reviewSettings: ReviewSettings): Promise<void> {
  await db.project.update({ where: { id: projectId }, data: { reviewSettings }, select: { id: true } });
}

/**
 * Verdicts given before there was an overlap take their places, the earliest first, up to the overlap: nobody is asked
 * for what is there already. One given to many at once is nobody's look at the item.
 */
export async function adoptVerdicts(db: Db, projectId: string, overlap: number): Promise<number> {
  return db.$executeRaw`
    insert into "Assignment" ("id", "projectId", "instructionId", "userId", "slot", "status", "createdAt")
    select gen_random_uuid(), ${projectId}::uuid, given."instructionId", given."userId", given.place, 'done', given."createdAt"
    from (
      select first."instructionId", first."userId", first."createdAt",
        (row_number() over (partition by first."instructionId" order by first."ordinal"))::int as place
      from (
        select distinct on (v."instructionId", v."userId") v."instructionId", v."userId", v."ordinal", v."createdAt"
        from "Verdict" v where v."projectId" = ${projectId}::uuid and v."instructionId" is not null and v."decision" is not null
          and v."decision" <> 'skip' and v."bulkActionId" is null and ${notTakenBack}
          and not exists (select 1 from "GoldItem" g where g."instructionId" = v."instructionId")
        order by v."instructionId", v."userId", v."ordinal"
      ) first
      where not exists (select 1 from "Assignment" a where a."instructionId" = first."instructionId" and a."status" <> 'lapsed')
    ) given where given.place <= ${overlap}
    on conflict ("instructionId", "userId") do update set "status" = 'done', "slot" = excluded."slot", "leaseUntil" = null
      where "Assignment"."status" = 'lapsed'`;
}

/** Consensus anew for everything of the project that has verdicts: the overlap is another one now. */
export async function settleAll(db: Db, projectId: string): Promise<number> {
  return db.$executeRaw`
    with standing as (
      select distinct on (v."instructionId", v."userId") v."instructionId", v."decision"
      from "Verdict" v where v."projectId" = ${projectId}::uuid and v."instructionId" is not null and v."decision" is not null
        and v."bulkActionId" is null and ${notTakenBack}
      order by v."instructionId", v."userId", v."ordinal" desc
    ), counted as (
      select "instructionId", count(*) filter (where "decision" <> 'skip') as given,
        count(distinct "decision") filter (where "decision" <> 'skip') as kinds
      from standing group by "instructionId"
    ), settled as (
      select c."instructionId", (case
        when exists (select 1 from "Adjudication" a where a."instructionId" = c."instructionId") then 'adjudicated'
        when o.overlap is null or c.given < o.overlap then 'open'
        when c.kinds = 1 then 'agreed' else 'disputed' end)::"Consensus" as consensus
      from counted c cross join lateral (select larch_overlap(c."instructionId") as overlap) o
    )
    update "Instruction" i set "consensus" = s.consensus from settled s where i."id" = s."instructionId" and i."consensus" <> s.consensus`;
}
