import type { Db } from "./client";
import { hasJudged } from "./instruction-conditions";

/** What the review queue holds by itself for this person (kept, judged by nobody, not skipped by them), counted up to `upTo`. */
export async function countUnjudged(db: Db, question: { projectId: string; userId: string; upTo: number }): Promise<number> {
  const { projectId, userId, upTo } = question;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (select 1 from "Instruction" i
      where i."projectId" = ${projectId}::uuid and i."filterDecision" = 'keep' and not i."queryDropped" and i."reviewState" = 'unreviewed' and not ${hasJudged(userId)} limit ${upTo}) waiting`;
  return row?.count ?? 0;
}

export interface WaitingInRuns {
  held: number;
  failures: number;
  stoppedRuns: number;
}

/** What waits for people in the runs: rows behind gates, failures to look at, runs that stopped by themselves. */
export async function waitingInRuns(db: Db, projectId: string): Promise<WaitingInRuns> {
  const [row] = await db.$queryRaw<WaitingInRuns[]>`
    select
      (select count(*)::int from "RunItem" i join "Run" r on r."id" = i."runId"
        where r."projectId" = ${projectId}::uuid and r."status" <> 'cancelled' and i."status" = 'held') as "held",
      (select count(*)::int from "RunItem" i join "Run" r on r."id" = i."runId"
        where r."projectId" = ${projectId}::uuid and r."status" <> 'cancelled' and i."status" = 'failed') as "failures",
      (select count(*)::int from "Run" r
        where r."projectId" = ${projectId}::uuid and r."status" = 'paused' and r."pauseReason" in ('budget', 'models')) as "stoppedRuns"`;
  return row ?? { held: 0, failures: 0, stoppedRuns: 0 };
}

export interface LevelRow {
  level: number;
  track: "general" | "format_number";
  kept: number;
  reviewed: number;
  accepted: number;
}

/** Instructions the filters let through, by level and track, and how many people have judged and accepted. */
export async function countByLevel(db: Db, projectId: string): Promise<LevelRow[]> {
  return db.$queryRaw<LevelRow[]>`
    select i."level", i."track"::text as "track", count(*)::int as "kept",
      count(*) filter (where i."reviewState" <> 'unreviewed')::int as "reviewed",
      count(*) filter (where i."reviewState" = 'accept')::int as "accepted"
    from "Instruction" i where i."projectId" = ${projectId}::uuid and i."filterDecision" = 'keep' and not i."queryDropped"
    group by i."level", i."track" order by i."track", i."level"`;
}

export interface ProjectCounts {
  seedsKept: number;
  seedsRemoved: number;
  modelsOwn: number;
  modelsRehearsal: number;
  chains: number;
  releases: number;
}

export async function countOfProject(db: Db, projectId: string): Promise<ProjectCounts> {
  const [row] = await db.$queryRaw<ProjectCounts[]>`
    select
      (select count(*)::int from "Seed" s where s."projectId" = ${projectId}::uuid and s."status" = 'kept') as "seedsKept",
      (select count(*)::int from "Seed" s where s."projectId" = ${projectId}::uuid and s."status" = 'removed') as "seedsRemoved",
      (select count(*)::int from "ModelConnection" m where m."projectId" = ${projectId}::uuid and not m."isRehearsal") as "modelsOwn",
      (select count(*)::int from "ModelConnection" m where m."projectId" = ${projectId}::uuid and m."isRehearsal") as "modelsRehearsal",
      (select count(*)::int from "Chain" c join "Run" r on r."id" = c."runId" where r."projectId" = ${projectId}::uuid) as "chains",
      (select count(*)::int from "Release" l where l."projectId" = ${projectId}::uuid and l."sealedAt" is not null) as "releases"`;
  return row ?? { seedsKept: 0, seedsRemoved: 0, modelsOwn: 0, modelsRehearsal: 0, chains: 0, releases: 0 };
}

export interface ActivityRow {
  id: bigint;
  at: Date;
  action: string;
  subject: string;
  actorName: string | null;
}

/** The newest audit events with the name of who did them. */
export async function newestActivity(db: Db, projectId: string, limit: number): Promise<ActivityRow[]> {
  return db.$queryRaw<ActivityRow[]>`
    select e."id", e."at", e."action", e."subject", coalesce(u."name", k."name", e."actorId") as "actorName"
    from "AuditEvent" e
    left join "User" u on e."actorKind" = 'user' and u."id" = e."actorId"
    left join "ApiKey" k on e."actorKind" = 'api_key' and k."id"::text = e."actorId"
    where e."projectId" = ${projectId}::uuid order by e."id" desc limit ${limit}`;
}
