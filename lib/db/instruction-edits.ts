import type { BoundWords } from "@/lib/schema/constraint-input";
import type { Db } from "./client";
import { boundColumns, boundWordsOf, setBoundWords } from "./constraint-bindings";

/** A constraint of a query, with its binding and every level that uses it. */
export async function constraintOfQuery(db: Db, { queryId, constraintId }: { queryId: string; constraintId: string }) {
  const found = await db.constraint.findFirst({
    where: { id: constraintId, queryId },
    select: {
      id: true,
      originalText: true,
      category: true,
      droppedAt: true,
      ...boundColumns,
      usedIn: { select: { instructionId: true }, orderBy: { instructionId: "asc" } },
    },
  });
  if (!found) return null;
  const usedBy = found.usedIn.map((use) => use.instructionId);
  const { id, text, originalText, category, droppedAt } = found;
  return { id, text, originalText, category, droppedAt, bound: boundWordsOf(found), usedBy };
}

/** A constraint of the query this instruction belongs to, and whether the instruction uses it. */
export async function constraintFor(db: Db, question: { queryId: string; instructionId: string; constraintId: string }) {
  const found = await constraintOfQuery(db, question);
  return found && { ...found, isUsed: found.usedBy.includes(question.instructionId) };
}

export interface NewConstraint {
  id: string;
  queryId: string;
  category: string;
  createdById: string;
  bound: BoundWords;
}

/** Adds a person's constraint behind the query's others. */
export async function addOwnConstraint(db: Db, { bound, ...row }: NewConstraint): Promise<void> {
  const last = await db.constraint.findFirst({
    where: { queryId: row.queryId },
    select: { position: true },
    orderBy: { position: "desc" },
  });
  const { text } = bound;
  await db.constraint.create({ data: { ...row, text, source: "person", position: (last?.position ?? -1) + 1 }, select: { id: true } });
  await setBoundWords(db, { id: row.id, text, originalText: null }, bound);
}

export async function linkConstraint(db: Db, instructionId: string, constraintId: string): Promise<void> {
  const where = { instructionId };
  const last = await db.instructionConstraint.findFirst({ where, select: { position: true }, orderBy: { position: "desc" } });
  await db.instructionConstraint.create({ data: { instructionId, constraintId, position: (last?.position ?? -1) + 1 } });
}

export async function unlinkConstraint(db: Db, instructionId: string, constraintId: string): Promise<void> {
  await db.instructionConstraint.delete({ where: { instructionId_constraintId: { instructionId, constraintId } } });
}

export interface NewConstraintChange {
  id: string;
  projectId: string;
  userId: string;
  instructionId: string;
  constraintId: string;
  kind: "added" | "removed";
  createdAt: Date;
}

export async function addConstraintChange(db: Db, row: NewConstraintChange): Promise<void> {
  await db.constraintChange.create({ data: row, select: { id: true } });
}

export interface NewTextEdit {
  id: string;
  projectId: string;
  userId: string;
  queryId?: string;
  instructionId?: string;
  constraintId?: string;
  before: string;
  after: string;
  createdAt: Date;
}

export async function addTextEdit(db: Db, row: NewTextEdit): Promise<void> {
  await db.textEdit.create({ data: row, select: { id: true } });
}

/** Whether this person's latest change of the text led from nothing else to exactly these words. */
export async function isOwnLatestEdit(
  db: Db,
  question: { queryId?: string; instructionId?: string; constraintId?: string; userId: string; after: string },
): Promise<boolean> {
  const { userId, after, ...subject } = question;
  const latest = await db.textEdit.findFirst({
    where: subject,
    select: { userId: true, after: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return latest?.userId === userId && latest.after === after;
}
