import type { Protocol } from "@/lib/schema/study";
import type { Db } from "./client";
import type { Sql } from "./sql";

const columns = { id: true, name: true, protocol: true, revision: true, version: true, closedAt: true, createdAt: true } as const;

export function addStudy(
  db: Db,
  row: { id: string; projectId: string; name: string; protocol: Protocol; createdById: string | null; createdAt: Date },
) {
  return db.study.create({ data: row, select: columns });
}

export function studyById(db: Db, projectId: string, id: string) {
  return db.study.findFirst({ where: { id, projectId }, select: columns });
}

export function studyByName(db: Db, projectId: string, name: string) {
  return db.study.findFirst({ where: { projectId, name }, select: columns });
}

/** Newest first. */
export function studiesOf(db: Db, projectId: string) {
  return db.study.findMany({ where: { projectId }, select: columns, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 200 });
}

/** One writer at a time: whatever follows from what a study is now is decided under this. */
export async function lockStudy(sql: Sql, id: string): Promise<void> {
  await sql.query(`select 1 from "Study" where "id" = $1::uuid for update`, [id]);
}

export async function changeStudy(
  db: Db,
  id: string,
  change: { name?: string; protocol?: Protocol; revision?: number; version?: number; closedAt?: Date | null },
) {
  await db.study.update({ where: { id }, data: change, select: { id: true } });
}

export interface NewVersion {
  studyId: string;
  version: number;
  protocol: Protocol;
  hash: string;
  reason: string;
  changed: string[];
  frozenById: string | null;
  frozenAt: Date;
}

export async function addVersion(db: Db, row: NewVersion): Promise<void> {
  await db.studyVersion.create({ data: row, select: { version: true } });
}

/** The first first. */
export function versionsOf(db: Db, studyId: string) {
  return db.studyVersion.findMany({
    where: { studyId },
    select: { version: true, protocol: true, hash: true, reason: true, changed: true, frozenAt: true },
    orderBy: { version: "asc" },
  });
}

export interface StudyCounts {
  studyId: string;
  pairs: number;
  waiting: number;
  failed: number;
  leftOut: number;
  judged: number;
  people: number;
}

/** How far each of these studies is: pairs, texts that are still to come, judgements that stand, people who began. */
export function studyCounts(sql: Sql, ids: readonly string[]): Promise<StudyCounts[]> {
  return sql.query(
    `select s."id" as "studyId",
       (select count(*)::int from "StudyPair" p where p."studyId" = s."id") as "pairs",
       (select count(*)::int from "StudyText" t where t."studyId" = s."id" and t."state" in ('to_write', 'to_generate')) as "waiting",
       (select count(*)::int from "StudyText" t where t."studyId" = s."id" and t."state" = 'failed') as "failed",
       (select count(*)::int from "StudyPair" p where p."studyId" = s."id" and exists (
         select 1 from "StudyText" t where t."id" in (p."firstId", p."secondId") and t."state" = 'failed')) as "leftOut",
       (select count(*)::int from "StudyTurn" t where t."studyId" = s."id" and exists (select 1 from "Judgement" j where j."turnId" = t."id")) as "judged",
       (select count(distinct t."userId")::int from "StudyTurn" t where t."studyId" = s."id") as "people"
     from unnest($1::uuid[]) s("id")`,
    [ids],
  );
}
