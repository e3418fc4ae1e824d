import type { Db } from "./client";

/** The project of a run named by its id alone; null where there is none. */
export async function projectOfRun(db: Db, runId: string): Promise<string | null> {
  const row = await db.run.findUnique({ where: { id: runId }, select: { projectId: true } });
  return row?.projectId ?? null;
}
