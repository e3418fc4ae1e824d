import type { Db } from "./client";

/** Whether this very override was written before: a browser may send it twice. */
export async function isOverrideKnown(db: Db, id: string, filterVerdictId: string): Promise<boolean> {
  return (await db.filterOverride.count({ where: { id, filterVerdictId } })) > 0;
}

/** A model filter's verdict in this project, with what people said after it, oldest first. */
export function filterVerdictIn(db: Db, projectId: string, id: string) {
  return db.filterVerdict.findFirst({
    where: { id, run: { projectId } },
    select: {
      id: true,
      runId: true,
      stage: true,
      queryId: true,
      instructionId: true,
      decision: true,
      answers: true,
      overrides: {
        select: { decision: true, reason: true, createdAt: true, user: { select: { name: true } } },
        orderBy: { createdAt: "asc" },
      },
    },
  });
}

export interface NewOverride {
  id: string;
  filterVerdictId: string;
  userId: string;
  decision: "keep" | "drop";
  reason: string;
  createdAt: Date;
}

export function addFilterOverride(db: Db, row: NewOverride) {
  return db.filterOverride.create({ data: row, select: { id: true } });
}
