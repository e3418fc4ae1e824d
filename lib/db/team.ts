import type { Role } from "@/lib/schema/role";
import type { Db } from "./client";
import { notTakenBack } from "./standing-sql";

export interface MemberWork {
  id: string;
  name: string;
  role: Role;
  skills: string[];
  today: number;
  week: number;
  all: number;
  medianMs: number | null;
  goldGiven: number;
  goldRight: number;
  open: number;
  returned: number;
}

/** What each member has done and holds. Verdicts that stand count, skips do not. */
export async function workOfMembers(db: Db, question: { projectId: string; day: Date; week: Date }): Promise<MemberWork[]> {
  const { projectId, day, week } = question;
  return db.$queryRaw<MemberWork[]>`
    with given as (
      select v."userId", v."instructionId", v."decision", v."createdAt", v."spentMs", v."ordinal" from "Verdict" v
      where v."projectId" = ${projectId}::uuid and v."decision" is not null and v."decision" <> 'skip'
        and ${notTakenBack}
    ), worked as (
      select "userId", count(*) filter (where "createdAt" >= ${day})::int as "today", count(*) filter (where "createdAt" >= ${week})::int as "week",
        count(*)::int as "all", percentile_cont(0.5) within group (order by "spentMs") as "medianMs"
      from given group by "userId"
    ), gold as (
      select first."userId", count(*)::int as "goldGiven", count(*) filter (where first."decision" = first.known)::int as "goldRight"
      from (select distinct on (v."userId", v."instructionId") v."userId", v."decision", g."decision" as known
        from "GoldItem" g join given v on v."instructionId" = g."instructionId"
        where g."projectId" = ${projectId}::uuid and not g."isTraining" order by v."userId", v."instructionId", v."ordinal") first
      group by first."userId"
    ), held as (
      select a."userId", count(*) filter (where a."status" = 'open')::int as "open", count(*) filter (where a."status" = 'returned')::int as "returned"
      from "Assignment" a where a."projectId" = ${projectId}::uuid and a."status" in ('open', 'returned') group by a."userId"
    )
    select u."id", u."name", m."role", m."skills", coalesce(w."today", 0) as "today", coalesce(w."week", 0) as "week", coalesce(w."all", 0) as "all",
      w."medianMs", coalesce(g."goldGiven", 0) as "goldGiven", coalesce(g."goldRight", 0) as "goldRight",
      coalesce(h."open", 0) as "open", coalesce(h."returned", 0) as "returned"
    from "Membership" m join "User" u on u."id" = m."userId"
    left join worked w on w."userId" = u."id" left join gold g on g."userId" = u."id" left join held h on h."userId" = u."id"
    where m."projectId" = ${projectId}::uuid and m."role" <> 'viewer' order by coalesce(w."week", 0) desc, u."name"`;
}

export interface StandingCounts {
  items: number;
  settled: number;
  reviewed: number;
  disputed: number;
  adjudicated: number;
}

/** How far the items that the filters let through have come; gold is left out. */
export async function countStanding(db: Db, projectId: string): Promise<StandingCounts> {
  const [row] = await db.$queryRaw<StandingCounts[]>`
    select count(*)::int as "items", count(*) filter (where i."consensus" <> 'open')::int as "settled",
      count(*) filter (where i."reviewState" <> 'unreviewed')::int as "reviewed",
      count(*) filter (where i."consensus" = 'disputed')::int as "disputed",
      count(*) filter (where i."consensus" = 'adjudicated')::int as "adjudicated"
    from "Instruction" i where i."projectId" = ${projectId}::uuid and i."filterDecision" = 'keep' and not i."queryDropped"
      and not exists (select 1 from "GoldItem" g where g."instructionId" = i."id")`;
  return row ?? { items: 0, settled: 0, reviewed: 0, disputed: 0, adjudicated: 0 };
}

export async function countDisputed(db: Db, projectId: string, upTo: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (select 1 from "Instruction" i
      where i."projectId" = ${projectId}::uuid and i."consensus" = 'disputed' limit ${upTo}) disputed`;
  return row?.count ?? 0;
}

export async function setSkills(db: Db, projectId: string, userId: string, skills: string[]): Promise<void> {
  await db.membership.update({ where: { projectId_userId: { projectId, userId } }, data: { skills }, select: { userId: true } });
}

export async function skillsOf(db: Db, projectId: string, userId: string): Promise<string[] | null> {
  const row = await db.membership.findUnique({ where: { projectId_userId: { projectId, userId } }, select: { skills: true } });
  return row?.skills ?? null;
}

/** Names of these members; who is no member is left out. */
export async function memberNames(db: Db, projectId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.membership.findMany({
    where: { projectId, userId: { in: [...ids] } },
    select: { user: { select: { id: true, name: true } } },
  });
  return new Map(rows.map(({ user }) => [user.id, user.name]));
}
