import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { ask, type Sql } from "./sql";
import { notTakenBack } from "./standing-sql";

/** One lock for each project: verdicts share it, whoever begins to share its items out has it alone. */
const key = (projectId: string) => Prisma.sql`hashtextextended(${`larch overlap ${projectId}`}, 0)`;

/**
 * A value that is known once nobody is beginning to share the project's items out, nor will until the transaction ends:
 * a verdict is given wholly before that, or wholly after it. In a statement's condition on an item it is waited for
 * before the item's row is held.
 */
export function whileSharingStands(projectId: string, value: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select ${value} from (select pg_advisory_xact_lock_shared(${key(projectId)})) held)`;
}

/** Waits for the verdicts being written, and lets no other begin until the transaction ends. */
export async function holdSharing(db: Db, projectId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(${key(projectId)})`;
}

/** Every verdict up to this ordinal is written, and can be read, once this has been told. */
export async function latestVerdict(db: Db, projectId: string): Promise<bigint> {
  await holdSharing(db, projectId);
  const [row] = await db.$queryRaw<{ latest: bigint | null }[]>`select max("ordinal") as "latest" from "Verdict"`;
  return row?.latest ?? 0n;
}

/** Which judged items are meant: those of a project, or only of one of its batches. */
export interface Scope {
  projectId: string;
  batchId: string | null;
}

/** The next judged items after this id, in the order of their ids. */
export async function judgedItems(
  sql: Sql,
  { projectId, batchId, after, limit }: Scope & { after: string; limit: number },
): Promise<string[]> {
  const inBatch = Prisma.sql`exists (select 1 from "ReviewBatchItem" b where b."batchId" = ${batchId}::uuid and b."instructionId" = v."instructionId")`;
  const rows = await ask<{ id: string }>(
    sql,
    Prisma.sql`
      select distinct v."instructionId" as "id" from "Verdict" v
      where v."projectId" = ${projectId}::uuid and v."instructionId" > ${after}::uuid and ${batchId === null ? Prisma.sql`true` : inBatch}
      order by 1 limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** Held in one order, as everybody holds several. What is read of them in the next statement is what stands. */
export async function holdItems(sql: Sql, ids: readonly string[]): Promise<void> {
  await ask(sql, Prisma.sql`select 1 from "Instruction" where "id" = any(${ids}::uuid[]) order by "id" for no key update`);
}

/**
 * Verdicts that have no place take one, the earliest first, while the item has any: nobody is asked for what is there
 * already. One given to many at once is nobody's look at the item. Done twice it is done once.
 *
 * @param overlap the project's, for items of no batch that has its own
 * @param among these items, or whatever was judged in the project after this verdict
 */
export async function adoptVerdicts(
  sql: Sql,
  { projectId, overlap, among }: { projectId: string; overlap: number; among: readonly string[] | { after: bigint } },
): Promise<void> {
  const meant = "after" in among ? Prisma.sql`v."ordinal" > ${among.after}::bigint` : Prisma.sql`v."instructionId" = any(${among}::uuid[])`;
  await ask(
    sql,
    Prisma.sql`
      insert into "Assignment" ("id", "projectId", "instructionId", "userId", "slot", "status", "createdAt")
      select gen_random_uuid(), ${projectId}::uuid, given."instructionId", given."userId", free.slot, 'done', given."createdAt"
      from (
        select first."instructionId", first."userId", first."createdAt", first.overlap,
          row_number() over (partition by first."instructionId" order by first."ordinal") as place
        from (
          select distinct on (v."instructionId", v."userId") v."instructionId", v."userId", v."ordinal", v."createdAt",
            coalesce(b."overlap", ${overlap}::integer) as overlap
          from "Verdict" v
          join "Instruction" i on i."id" = v."instructionId" left join "ReviewBatch" b on b."id" = i."batchId"
          where v."projectId" = ${projectId}::uuid and v."instructionId" is not null and ${meant}
            and v."decision" is not null and v."decision" <> 'skip' and v."bulkActionId" is null and ${notTakenBack}
            and not exists (select 1 from "GoldItem" g where g."instructionId" = v."instructionId")
          order by v."instructionId", v."userId", v."ordinal"
        ) first
        where not exists (
          select 1 from "Assignment" a
          where a."instructionId" = first."instructionId" and a."userId" = first."userId" and a."status" in (${active})
        )
      ) given
      join lateral (
        select s.slot, row_number() over (order by s.slot) as place
        from generate_series(1, given.overlap - (
          select count(*)::int from "Assignment" a
          where a."instructionId" = given."instructionId" and a."status" in (${active}) and a."slot" is null
        )) s(slot)
        where not exists (
          select 1 from "Assignment" a
          where a."instructionId" = given."instructionId" and a."slot" = s.slot and a."status" in (${active})
        )
      ) free on free.place = given.place
      on conflict ("instructionId", "userId") do update set "status" = 'done', "slot" = excluded."slot", "leaseUntil" = null
        where "Assignment"."status" = 'lapsed'`,
  );
}

const active = Prisma.raw(`'open', 'done', 'returned'`);

/** What people agree on, told anew for items that are held. */
export async function settleItems(sql: Sql, ids: readonly string[]): Promise<void> {
  await ask(
    sql,
    Prisma.sql`
      with standing as (
        select distinct on (v."instructionId", v."userId") v."instructionId", v."decision"
        from "Verdict" v where v."instructionId" = any(${ids}::uuid[]) and v."decision" is not null
          and v."bulkActionId" is null and ${notTakenBack}
        order by v."instructionId", v."userId", v."ordinal" desc
      ), counted as (
        select i."id", count(s.*) filter (where s."decision" <> 'skip') as given,
          count(distinct s."decision") filter (where s."decision" <> 'skip') as kinds
        from unnest(${ids}::uuid[]) i("id") left join standing s on s."instructionId" = i."id" group by i."id"
      ), settled as (
        select c."id", (case
          when exists (select 1 from "Adjudication" a where a."instructionId" = c."id") then 'adjudicated'
          when o.overlap is null or c.given < o.overlap then 'open'
          when c.kinds = 1 then 'agreed' else 'disputed' end)::"Consensus" as consensus
        from counted c cross join lateral (select larch_overlap(c."id") as overlap) o
      )
      update "Instruction" i set "consensus" = s.consensus from settled s where i."id" = s."id" and i."consensus" <> s.consensus`,
  );
}
