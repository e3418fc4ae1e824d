import type { RunStatus } from "@/lib/schema/run";
import type { Db } from "./client";

/** The general-track levels of the first queries whose chain is whole, in the order they were made. */
export async function wholeChains(db: Db, projectId: string, limit: number) {
  return db.query.findMany({
    where: { run: { projectId }, instructions: { some: { track: "general", level: 5, filterDecision: "keep" } } },
    orderBy: { ordinal: "asc" },
    take: limit,
    select: {
      id: true,
      instructions: {
        where: { track: "general" },
        orderBy: { level: "asc" },
        select: { id: true, level: true, text: true, constraints: { orderBy: { position: "asc" }, select: { constraintId: true } } },
      },
    },
  });
}

/** Changes what the model is taken to have written. Only the demo does this, before anybody has seen the row. */
export async function replaceModelText(db: Db, instructionId: string, text: string): Promise<void> {
  await db.instruction.update({ where: { id: instructionId }, data: { text }, select: { id: true } });
}

export async function dropConstraintLinks(db: Db, instructionIds: string[], constraintId: string): Promise<void> {
  await db.instructionConstraint.deleteMany({ where: { instructionId: { in: instructionIds }, constraintId } });
}

export async function countInstructions(db: Db, projectId: string): Promise<number> {
  return db.instruction.count({ where: { projectId } });
}

/** Kept instructions in the order they were made, for the demo's annotators to judge. */
export async function instructionsToJudge(db: Db, projectId: string, limit: number) {
  return db.instruction.findMany({
    where: { projectId, filterDecision: "keep" },
    orderBy: { ordinal: "asc" },
    take: limit,
    select: { id: true, version: true, text: true, level: true },
  });
}

export async function droppedByFilter(db: Db, projectId: string, limit: number) {
  return db.filterVerdict.findMany({
    where: { decision: "drop", instruction: { projectId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true },
  });
}

export async function readRunStatus(db: Db, runId: string): Promise<RunStatus | null> {
  const run = await db.run.findUnique({ where: { id: runId }, select: { status: true } });
  return run?.status ?? null;
}
