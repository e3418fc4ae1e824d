import type { PartKind } from "@/lib/schema/item-kind";
import type { VerdictDecision } from "@/lib/schema/verdict";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { targetColumn } from "./part-queue";
import { stands } from "./standing-sql";

const columns = {
  id: true,
  kind: true,
  userId: true,
  queryId: true,
  answerId: true,
  feedbackId: true,
  chainId: true,
  decision: true,
  reason: true,
  withdrawsId: true,
  itemVersion: true,
  createdAt: true,
} as const satisfies Prisma.VerdictSelect;

export type PartVerdict = Prisma.VerdictGetPayload<{ select: typeof columns }>;
type Target = Partial<Record<"queryId" | "answerId" | "feedbackId" | "chainId", string>>;

/** Which column names an item of this kind. */
export function targetOf(kind: PartKind, itemId: string): Target {
  if (kind === "answer") return { answerId: itemId };
  if (kind === "chain") return { chainId: itemId };
  return kind === "query" || kind === "constraints" ? { queryId: itemId } : { feedbackId: itemId };
}

/** The item a verdict is on. */
export function itemIdOf({ queryId, answerId, feedbackId, chainId }: PartVerdict): string {
  return queryId ?? answerId ?? feedbackId ?? chainId ?? "";
}

/** A person's standing verdicts on these items, oldest first (so that the latest wins a map). */
export function ownPartVerdicts(db: Db, question: { kind: PartKind; itemIds: readonly string[]; userId: string }): Promise<PartVerdict[]> {
  const { kind, itemIds, userId } = question;
  const [column = "queryId"] = Object.keys(targetOf(kind, ""));
  const where = { [column]: { in: [...itemIds] }, kind, userId, decision: { not: null }, withdrawnBy: { is: null } };
  return db.verdict.findMany({ where, select: columns, orderBy: { ordinal: "asc" } });
}

/** How many people other than this one have said more than a skip that stands. */
export async function countOthers(db: Db, { kind, itemId, userId }: { kind: PartKind; itemId: string; userId: string }): Promise<number> {
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`select larch_part_others(${kind}::"ItemKind", ${itemId}::uuid, ${userId}) as "count"`;
  return row?.count ?? 0;
}

/** How many people may judge each item of the project that is not an instruction. */
export async function partPlaces(db: Db, projectId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ places: number }[]>`select larch_part_places(${projectId}::uuid) as "places"`;
  return row?.places ?? 1;
}

export function partVerdictByKey(db: Db, idempotencyKey: string) {
  return db.verdict.findUnique({ where: { idempotencyKey }, select: { ...columns, projectId: true } });
}

/** A verdict on a part by its id, or by the key its sender made. */
export function partVerdictByIdOrKey(db: Db, projectId: string, idOrKey: string) {
  const where = { projectId, kind: { not: "instruction" as const }, OR: [{ id: idOrKey }, { idempotencyKey: idOrKey }] };
  return db.verdict.findFirst({ where, select: columns });
}

/** The row that takes a verdict back, where there is one. */
export function withdrawalOf(db: Db, withdrawsId: string) {
  return db.verdict.findUnique({ where: { withdrawsId }, select: columns });
}

/** What the item of a verdict is known by: its query, or the instruction of an answer or feedback. */
export async function subjectOf(db: Db, { queryId, answerId, feedbackId, chainId }: PartVerdict): Promise<string> {
  if (queryId !== null) return queryId;
  const instruction = { select: { instructionId: true } } as const;
  if (answerId !== null) return (await db.answer.findUniqueOrThrow({ where: { id: answerId }, ...instruction })).instructionId;
  if (feedbackId !== null) return (await db.feedback.findUniqueOrThrow({ where: { id: feedbackId }, ...instruction })).instructionId;
  return (await db.chain.findUniqueOrThrow({ where: { id: chainId ?? "" }, select: { queryId: true } })).queryId;
}

export interface NewPartVerdict {
  id: string;
  projectId: string;
  userId: string;
  kind: PartKind;
  itemId: string;
  decision: VerdictDecision | null;
  reason: string;
  withdrawsId: string | null;
  itemVersion: number;
  idempotencyKey: string;
  spentMs: number | null;
  createdAt: Date;
}

export function addPartVerdict(db: Db, { itemId, ...row }: NewPartVerdict): Promise<PartVerdict> {
  return db.verdict.create({ data: { ...row, ...targetOf(row.kind, itemId) }, select: columns });
}

/** A person's own verdicts of a kind that stand, newest first, with the subject each is known by. */
export async function ownStandingParts(db: Db, question: { projectId: string; userId: string; kind: PartKind; limit: number }) {
  const { projectId, userId, kind, limit } = question;
  const rows = await db.$queryRaw<{ id: string; decision: VerdictDecision; reason: string; createdAt: Date; subjectId: string }[]>`
    select v."id", v."decision", v."reason", v."createdAt", coalesce(v."queryId", c."queryId", a."instructionId", f."instructionId") as "subjectId"
    from "Verdict" v left join "Answer" a on a."id" = v."answerId" left join "Feedback" f on f."id" = v."feedbackId"
      left join "Chain" c on c."id" = v."chainId"
    where v."projectId" = ${projectId}::uuid and v."userId" = ${userId} and v."kind" <> 'instruction' and ${targetColumn[kind]} is not null
      and ${stands}
    order by v."ordinal" desc limit ${limit}`;
  return rows;
}

/** Every verdict row on these queries, answers, feedback and chains, withdrawals among them, oldest first. */
export function partVerdictsOn(
  db: Db,
  projectId: string,
  on: { queryId: string; answerIds: string[]; feedbackIds: string[]; chainId: string | null },
) {
  const chains = on.chainId === null ? [] : [{ chainId: on.chainId }];
  const OR = [{ queryId: on.queryId }, { answerId: { in: on.answerIds } }, { feedbackId: { in: on.feedbackIds } }, ...chains];
  const where = { projectId, kind: { not: "instruction" as const }, OR };
  return db.verdict.findMany({
    where,
    select: { ...columns, ordinal: true, user: { select: { name: true } } },
    orderBy: { ordinal: "asc" },
  });
}
