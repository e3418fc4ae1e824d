import type { Db } from "./client";

const summaryColumns = { id: true, stage: true, version: true, note: true, hash: true, createdById: true, createdAt: true } as const;
const fullColumns = { ...summaryColumns, system: true, user: true } as const;

export interface NewPromptVersion {
  id: string;
  projectId: string;
  stage: string;
  version: number;
  system: string;
  user: string;
  note: string;
  hash: string;
  createdById: string | null;
}

export async function insertPromptVersions(db: Db, rows: NewPromptVersion[]): Promise<void> {
  await db.promptVersion.createMany({ data: rows });
}

/** The newest version of each stage: what a new run is tied to. */
export async function newestPrompts(db: Db, projectId: string) {
  return db.promptVersion.findMany({
    where: { projectId },
    distinct: ["stage"],
    orderBy: [{ stage: "asc" }, { version: "desc" }],
    select: fullColumns,
  });
}

export async function promptVersions(db: Db, projectId: string, stage: string) {
  return db.promptVersion.findMany({
    where: { projectId, stage },
    orderBy: { version: "desc" },
    select: {
      ...fullColumns,
      runs: { select: { run: { select: { id: true, number: true, name: true } } }, orderBy: { run: { number: "desc" } } },
    },
  });
}

export async function findPromptVersion(db: Db, projectId: string, stage: string, version: number) {
  return db.promptVersion.findUnique({ where: { projectId_stage_version: { projectId, stage, version } }, select: fullColumns });
}

/** One new version at a time per project: numbers follow each other without gaps. */
export async function lockPrompts(db: Db, projectId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('larch prompts ' || ${projectId}))`;
}
