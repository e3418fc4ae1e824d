import { ReleaseCounts, type ReleaseDetail, ReleaseProvenance, type ReleaseRow, ReleaseSettings, type Split } from "@/lib/schema/release";
import { type RecordKind, ReleaseRecord } from "@/lib/schema/release-record";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import type { Sql } from "./sql";

/** The next number of a project's releases. Holds other makers back until the transaction ends, so none is given twice. */
export async function takeReleaseNumber(db: Db, projectId: string): Promise<number> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`larch release ${projectId}`}, 0))`;
  const newest = await db.release.aggregate({ where: { projectId }, _max: { number: true } });
  return (newest._max.number ?? 0) + 1;
}

export async function insertRelease(db: Db, row: Prisma.ReleaseUncheckedCreateInput): Promise<void> {
  await db.release.create({ data: row, select: { id: true } });
}

export interface NewReleaseRow {
  position: number;
  familyId: string;
  split: Split;
  record: ReleaseRecord;
}

export async function insertReleaseRows(db: Db, releaseId: string, rows: readonly NewReleaseRow[]): Promise<void> {
  const positions = rows.map(({ position }) => position);
  const families = rows.map(({ familyId }) => familyId);
  const splits = rows.map(({ split }) => split);
  const records = rows.map(({ record }) => JSON.stringify(record));
  await db.$executeRaw`insert into "ReleaseRow" ("releaseId", "position", "familyId", "split", "record")
    select ${releaseId}::uuid, * from unnest(${positions}::int[], ${families}::uuid[], ${splits}::"Split"[], ${records}::text[]::jsonb[])`;
}

export interface Seal {
  counts: ReleaseCounts;
  provenance: ReleaseProvenance;
  isRehearsal: boolean;
  sealedAt: Date;
}

/** Closes a release: from here on nothing about it changes. */
export async function sealRelease(db: Db, releaseId: string, seal: Seal): Promise<void> {
  await db.release.update({ where: { id: releaseId, sealedAt: null }, data: seal, select: { id: true } });
}

const rowSelect = { id: true, number: true, name: true, settings: true, counts: true, isRehearsal: true, createdAt: true } as const;

/** A project's releases, newest first; `after` is the number of the last one seen. */
export async function projectReleases(db: Db, projectId: string, page: { after?: number; limit: number }) {
  const where = { projectId, sealedAt: { not: null }, ...(page.after === undefined ? {} : { number: { lt: page.after } }) };
  const rows = await db.release.findMany({ where, orderBy: { number: "desc" }, take: page.limit + 1, select: rowSelect });
  const shown = rows.slice(0, page.limit);
  return { rows: shown.map(toRow), next: rows.length > page.limit ? String(shown.at(-1)?.number) : null };
}

/** A release of the project, by id or number. */
export async function findRelease(db: Db, projectId: string, idOrNumber: string): Promise<ReleaseDetail | null> {
  const number = /^\d{1,9}$/.test(idOrNumber) ? Number(idOrNumber) : null;
  if (number === null && !isUuid(idOrNumber)) return null;
  const which = number === null ? { id: idOrNumber } : { number };
  const row = await db.release.findFirst({
    where: { projectId, sealedAt: { not: null }, ...which },
    select: { ...rowSelect, provenance: true },
  });
  return row && { ...toRow(row), provenance: ReleaseProvenance.parse(row.provenance) };
}

/** The project of a release named by its id alone; null where there is none. */
export async function projectOfRelease(db: Db, releaseId: string): Promise<string | null> {
  if (!isUuid(releaseId)) return null;
  const row = await db.release.findFirst({ where: { id: releaseId, sealedAt: { not: null } }, select: { projectId: true } });
  return row?.projectId ?? null;
}

const windowSize = 100;

export interface RowFilter {
  split: Split;
  kinds: readonly RecordKind[];
}

/**
 * A split's rows in order. Read window by window of positions: no transaction stays open while a slow reader takes
 * them, and each window is found by the primary key, whatever the planner believes of a release just made.
 */
export async function* releaseRecords(sql: Sql, releaseId: string, { split, kinds }: RowFilter): AsyncGenerator<ReleaseRecord> {
  const [range] = await sql.query<{ last: number | null }>(
    `select max("position") as last from "ReleaseRow" where "releaseId" = $1::uuid`,
    [releaseId],
  );
  for (let from = 0; from <= (range?.last ?? -1); from += windowSize) {
    const rows = await sql.query<{ record: string }>(windowSql, [releaseId, from, from + windowSize - 1, split, kinds]);
    for (const { record } of rows) yield ReleaseRecord.parse(JSON.parse(record));
  }
}

const windowSql = `select "record"::text as record from "ReleaseRow"
  where "releaseId" = $1::uuid and "position" between $2 and $3 and "split" = $4::"Split" and "kind" = any($5::text[])
  order by "position"`;

/** The ids of a release's rows of some kinds, by split, in order. */
export async function releaseRowIds(db: Db, releaseId: string, kinds: readonly RecordKind[]): Promise<Partial<Record<Split, string[]>>> {
  const rows = await db.$queryRaw<{ split: Split; ids: string[] }[]>`
    select "split"::text as split, array_agg("record"->>'id' order by "position") as ids from "ReleaseRow"
    where "releaseId" = ${releaseId}::uuid and "kind" = any(${[...kinds]}::text[]) group by "split" order by "split"`;
  return Object.fromEntries(rows.map(({ split, ids }) => [split, ids]));
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

interface StoredRow {
  id: string;
  number: number;
  name: string;
  settings: unknown;
  counts: unknown;
  isRehearsal: boolean;
  createdAt: Date;
}

function toRow({ id, number, name, settings, counts, isRehearsal, createdAt }: StoredRow): ReleaseRow {
  return {
    ...{ id, number, name, isRehearsal, createdAt: createdAt.toISOString() },
    settings: ReleaseSettings.parse(settings),
    counts: ReleaseCounts.parse(counts),
  };
}
