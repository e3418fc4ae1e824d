import type { ConstraintCheck } from "@/lib/schema/constraint-check";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import type { Sql } from "./sql";

const fields = {
  id: true,
  projectId: true,
  runId: true,
  status: true,
  statusReason: true,
  done: true,
  total: true,
  bound: true,
  verdicts: true,
  findings: true,
  createdAt: true,
  finishedAt: true,
  run: { select: { number: true } },
} as const satisfies Prisma.ConstraintCheckSelect;

export type StoredCheck = Prisma.ConstraintCheckGetPayload<{ select: typeof fields }>;

/** Writes a check down within the transaction `sql` belongs to. */
export async function insertCheck(
  sql: Sql,
  made: { id: string; projectId: string; runId: string | null; createdById: string | null },
): Promise<void> {
  await sql.query(`insert into "ConstraintCheck" (id, "projectId", "runId", "createdById") values ($1::uuid, $2::uuid, $3::uuid, $4)`, [
    made.id,
    made.projectId,
    made.runId,
    made.createdById,
  ]);
}

export function checkById(db: Db, projectId: string, id: string): Promise<StoredCheck | null> {
  return db.constraintCheck.findFirst({ where: { id, projectId }, select: fields });
}

export function latestCheck(db: Db, projectId: string): Promise<StoredCheck | null> {
  return db.constraintCheck.findFirst({ where: { projectId }, orderBy: { createdAt: "desc" }, select: fields });
}

/** Ids of the checks that wait or are under way, the oldest first. */
export async function runningChecks(db: Db, projectId: string): Promise<string[]> {
  const rows = await db.constraintCheck.findMany({
    where: { projectId, status: "running" },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ id }) => id);
}

export interface CheckProgress {
  done: number;
  total: number;
  bound: number;
  verdicts: number;
  findings: number;
}

export async function saveCheckProgress(db: Db, id: string, progress: CheckProgress): Promise<void> {
  await db.constraintCheck.update({ where: { id }, data: progress, select: { id: true } });
}

export async function endCheck(
  db: Db,
  id: string,
  end: { status: "done" | "failed"; statusReason: string | null; finishedAt: Date },
): Promise<void> {
  await db.constraintCheck.updateMany({ where: { id, status: "running" }, data: end });
}

/** The project and the run of a run's id. */
export async function projectOfRun(sql: Sql, runId: string): Promise<string | null> {
  const [row] = await sql.query<{ projectId: string }>(`select "projectId" from "Run" where id = $1::uuid`, [runId]);
  return row?.projectId ?? null;
}

export function checkOf(row: StoredCheck): ConstraintCheck {
  const { projectId: _project, runId: _run, run, createdAt, finishedAt, ...rest } = row;
  return {
    ...rest,
    runNumber: run?.number ?? null,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
