import type { VerdictDecision } from "@/lib/schema/verdict";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { storable } from "./json-parameter";

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

interface FoundVerdict {
  id: string;
  ordinal: bigint;
  userId: string;
  instructionId: string | null;
  decision: VerdictDecision | null;
  reason: string;
  withdrawsId: string | null;
  itemVersion: number;
  createdAt: Date;
  bulkActionId: string | null;
}

const columnsSql = Prisma.sql`v."id", v."ordinal", v."userId", v."instructionId", v."decision", v."reason", v."withdrawsId", v."itemVersion", v."createdAt", v."bulkActionId"`;

// What every verdict asks is written in SQL: Prisma takes longer to put these questions than the database to answer them.

/** Every verdict row on an instruction, withdrawals among them. */
export async function verdictsOn(
  db: Db,
  projectId: string,
  instructionId: string,
): Promise<(FoundVerdict & { spentMs: number | null; by: string })[]> {
  return db.$queryRaw`
    select ${columnsSql}, v."spentMs", u."name" as "by" from "Verdict" v join "User" u on u."id" = v."userId"
    where v."instructionId" = ${instructionId}::uuid and v."projectId" = ${projectId}::uuid order by v."ordinal"`;
}

/** The verdict a person already gave under this key, wherever it was. */
export async function verdictByKey(db: Db, idempotencyKey: string): Promise<(FoundVerdict & { projectId: string }) | null> {
  const [row] = await db.$queryRaw<(FoundVerdict & { projectId: string })[]>`
    select ${columnsSql}, v."projectId" from "Verdict" v where v."idempotencyKey" = ${idempotencyKey}`;
  return row ?? null;
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

export async function addVerdict(db: Db, row: NewVerdict): Promise<FoundVerdict> {
  const { id, projectId, userId, instructionId, decision, reason, withdrawsId, itemVersion, idempotencyKey, spentMs, createdAt } = row;
  const [added] = await db.$queryRaw<FoundVerdict[]>`
    insert into "Verdict" as v ("id", "projectId", "userId", "instructionId", "decision", "reason", "withdrawsId", "itemVersion", "idempotencyKey", "spentMs", "createdAt")
    values (${id}::uuid, ${projectId}::uuid, ${userId}, ${instructionId}::uuid, ${decision}::"VerdictDecision", ${storable(reason)}, ${withdrawsId}::uuid,
      ${itemVersion}, ${idempotencyKey}, ${spentMs}, ${createdAt})
    returning ${columnsSql}`;
  if (!added) throw new Error(`verdict ${id} was not written`);
  return added;
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
