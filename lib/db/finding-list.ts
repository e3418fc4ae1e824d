import { RepairOffer } from "@/lib/schema/finding";
import { type FindingFilter, type FindingGroup, type FindingStatus, StoredFinding } from "@/lib/schema/finding-list";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

const columns = Prisma.sql`f."id", f."ordinal"::text, f."status", f."check", f."severity", f."field", f."instructionId", f."constraintIds",
  f."spanStart", f."spanEnd", f."quote", f."message", f."repairs", f."queryId", r."number" as "runNumber", f."level", f."track",
  f."dismissedBecause", u."name" as "dismissedBy", f."statusAt", f."createdAt"`;
const tables = Prisma.sql`join "Run" r on r."id" = f."runId" left join "User" u on u."id" = f."dismissedById"`;

interface Row {
  spanStart: number | null;
  spanEnd: number | null;
  repairs: unknown;
  dismissedBecause: string | null;
  dismissedBy: string | null;
  status: FindingStatus;
  statusAt: Date;
  createdAt: Date;
}

/** One page of a project's findings, in the order they were first found. */
export async function findingPage(
  db: Db,
  question: { projectId: string; filter: FindingFilter; after: bigint; limit: number },
): Promise<{ rows: StoredFinding[]; next: string | null }> {
  const { projectId, filter, after, limit } = question;
  const found = await db.$queryRaw<Row[]>`
    select ${columns} from (select * from "Finding" f where ${filterSql(projectId, filter)} and f."ordinal" > ${after}
      order by f."ordinal" limit ${limit + 1}) f ${tables} order by f."ordinal"`;
  const rows = found.slice(0, limit).map(findingOf);
  return { rows, next: found.length > limit ? (rows.at(-1)?.ordinal ?? null) : null };
}

/** Open findings of whole queries: on the chains and on their levels. */
export async function openFindingsOf(db: Db, projectId: string, queryIds: readonly string[]): Promise<StoredFinding[]> {
  const found = await db.$queryRaw<Row[]>`
    select ${columns} from "Finding" f ${tables}
    where f."projectId" = ${projectId}::uuid and f."queryId" = any(${queryIds}::uuid[]) and f."status" = 'open' order by f."ordinal"`;
  return found.map(findingOf);
}

export async function findingById(db: Db, projectId: string, id: string): Promise<StoredFinding | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select ${columns} from "Finding" f ${tables} where f."projectId" = ${projectId}::uuid and f."id" = ${id}::uuid`;
  return row ? findingOf(row) : null;
}

/** How many findings there are by all that can narrow a list, in one pass; the rest of the filter holds. */
export async function findingGroups(
  db: Db,
  projectId: string,
  { run, query, instruction }: Pick<FindingFilter, "run" | "query" | "instruction">,
): Promise<FindingGroup[]> {
  return db.$queryRaw`
    select f."status", f."check", f."severity", f."level", count(*)::int as "count" from "Finding" f
    where ${filterSql(projectId, { run, query, instruction })} group by 1, 2, 3, 4`;
}

/** What repairs are chosen by: the open ones of a filter, or some by id; at most `limit`, with the query each belongs to. */
export async function findingsToRepair(
  db: Db,
  question: { projectId: string; filter: FindingFilter | null; ids: readonly string[] | null; limit: number },
): Promise<{ id: string; queryId: string; fingerprint: string; status: FindingStatus; hasRepair: boolean }[]> {
  const { projectId, filter, ids, limit } = question;
  const where = filter ? filterSql(projectId, filter) : filterSql(projectId, {});
  const among = ids ? Prisma.sql`and f."id" = any(${ids}::uuid[])` : Prisma.empty;
  return db.$queryRaw`
    select f."id", f."queryId", f."fingerprint", f."status", jsonb_array_length(f."repairs") > 0 as "hasRepair" from "Finding" f
    where ${where} ${among} order by f."ordinal" limit ${limit}`;
}

export interface StatusChange {
  status: FindingStatus;
  because: string | null;
  userId: string | null;
  at: Date;
}

/** Dismisses or reopens; false where it does not stand as `from` any more. */
export async function setFindingStatus(db: Db, id: string, from: FindingStatus, change: StatusChange): Promise<boolean> {
  const { status, because, userId, at } = change;
  const data = { status, dismissedBecause: because, dismissedById: userId, statusAt: at };
  const { count } = await db.finding.updateMany({ where: { id, status: from }, data });
  return count > 0;
}

function filterSql(projectId: string, filter: Partial<FindingFilter>): Prisma.Sql {
  const { status, check, severity, level, run, query, instruction } = filter;
  const conditions = [
    Prisma.sql`f."projectId" = ${projectId}::uuid`,
    status && Prisma.sql`f."status" = ${status}::"FindingStatus"`,
    check && Prisma.sql`f."check" = ${check}`,
    severity && Prisma.sql`f."severity" = ${severity}::"Severity"`,
    level && Prisma.sql`f."level" = ${level}::int`,
    run && Prisma.sql`f."runId" = (select "id" from "Run" where "projectId" = ${projectId}::uuid and "number" = ${run}::int)`,
    query && Prisma.sql`f."queryId" = ${query}::uuid`,
    instruction && Prisma.sql`f."instructionId" = ${instruction}::uuid`,
  ];
  return Prisma.join(
    conditions.filter((condition) => condition instanceof Prisma.Sql),
    " and ",
  );
}

function findingOf({ spanStart, spanEnd, repairs, dismissedBecause, dismissedBy, statusAt, createdAt, ...row }: Row): StoredFinding {
  const isDismissed = row.status === "dismissed";
  return StoredFinding.parse({
    ...row,
    span: spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd },
    repairs: RepairOffer.array().parse(repairs),
    dismissal: isDismissed ? { reason: dismissedBecause ?? "", by: dismissedBy ?? "", at: statusAt.toISOString() } : null,
    foundAt: createdAt.toISOString(),
  });
}
