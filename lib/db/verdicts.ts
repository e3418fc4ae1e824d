import type { VerdictDecision } from "@/lib/schema/verdict";
import type { Db } from "./client";

const columns = {
  id: true,
  ordinal: true,
  userId: true,
  instructionId: true,
  decision: true,
  reason: true,
  withdrawsId: true,
  itemVersion: true,
  createdAt: true,
  bulkActionId: true,
} as const;

/** Every verdict row on an instruction, withdrawals among them. */
export function verdictsOn(db: Db, projectId: string, instructionId: string) {
  return db.verdict.findMany({
    where: { projectId, instructionId },
    select: { ...columns, spentMs: true, user: { select: { name: true } } },
    orderBy: { ordinal: "asc" },
  });
}

/** The verdict a person already gave under this key, wherever it was. */
export function verdictByKey(db: Db, idempotencyKey: string) {
  return db.verdict.findUnique({ where: { idempotencyKey }, select: { ...columns, projectId: true } });
}

/** A verdict by its id, or by the key its sender made. */
export function verdictByIdOrKey(db: Db, projectId: string, idOrKey: string) {
  const where = { projectId, OR: [{ id: idOrKey }, { idempotencyKey: idOrKey }] };
  return db.verdict.findFirst({ where, select: { ...columns, withdrawnBy: { select: { id: true } } } });
}

export interface NewVerdict {
  id: string;
  projectId: string;
  userId: string;
  instructionId: string;
  decision: VerdictDecision | null;
  reason: string;
  withdrawsId: string | null;
  itemVersion: number;
  idempotencyKey: string;
  spentMs: number | null;
  createdAt: Date;
}

export function addVerdict(db: Db, row: NewVerdict) {
  return db.verdict.create({ data: row, select: columns });
}

/** A person's own verdicts that stand, newest first. */
export function ownStandingVerdicts(db: Db, question: { projectId: string; userId: string; limit: number }) {
  const { projectId, userId, limit } = question;
  return db.verdict.findMany({
    where: { projectId, userId, instructionId: { not: null }, decision: { not: null }, withdrawnBy: { is: null } },
    select: { ...columns, instruction: { select: { id: true, level: true, text: true } } },
    orderBy: { ordinal: "desc" },
    take: limit,
  });
}
