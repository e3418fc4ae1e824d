import type { PartKind } from "@/lib/schema/item-kind";
import { lockChains } from "./chain-states";
import type { Db } from "./client";
import { constraintColumns } from "./constraint-columns";
import { filterColumns } from "./filter-columns";
import type { Prisma } from "./generated/client";
import { prismaSql } from "./sql";

const queryColumns = {
  id: true,
  ordinal: true,
  text: true,
  originalText: true,
  seed: { select: { text: true } },
  run: { select: { number: true, isRehearsal: true } },
  chain: { select: { id: true, ordinal: true, turns: { select: { instructionId: true, answerId: true }, orderBy: { position: "asc" } } } },
  filterVerdicts: { select: filterColumns, orderBy: { createdAt: "asc" } },
} as const satisfies Prisma.QuerySelect;

export type FoundQuery = Prisma.QueryGetPayload<{ select: typeof queryColumns }>;

/** Queries with what the first-stage filter said of them, in the project's order. */
export function partQueries(db: Db, projectId: string, ids: readonly string[]): Promise<FoundQuery[]> {
  return db.query.findMany({ where: { id: { in: [...ids] }, run: { projectId } }, select: queryColumns, orderBy: { ordinal: "asc" } });
}

const listColumns = {
  ...constraintColumns,
  queryId: true,
  usedIn: { select: { instruction: { select: { level: true } } }, orderBy: { instruction: { level: "asc" } } },
} as const satisfies Prisma.ConstraintSelect;

export type FoundListed = Prisma.ConstraintGetPayload<{ select: typeof listColumns }>;

/** The constraints in these queries' lists, in their order; dropped ones and those made for a single variant are left out. */
export function listedConstraints(db: Db, queryIds: readonly string[]): Promise<FoundListed[]> {
  return db.constraint.findMany({
    where: { queryId: { in: [...queryIds] }, track: "general", droppedAt: null },
    select: listColumns,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

/** Holds what a verdict on an item is about until the transaction ends: edits of it wait, or have been made before. False: it is not there. */
export async function holdPart(db: Db, { projectId, kind, subjectId }: { projectId: string; kind: PartKind; subjectId: string }) {
  if (kind === "answer" || kind === "internal_feedback" || kind === "external_feedback") {
    const held = await db.$queryRaw<unknown[]>`
      select "id" from "Instruction" where "projectId" = ${projectId}::uuid and "id" = ${subjectId}::uuid for no key update`;
    return held.length === 1;
  }
  return holdQuery(db, projectId, subjectId);
}

/** The query first, then its levels in one order: whoever changes its words or its list does the same. */
export async function holdQuery(db: Db, projectId: string, queryId: string): Promise<boolean> {
  const held = await db.$queryRaw<unknown[]>`
    select q."id" from "Query" q join "Run" r on r."id" = q."runId"
    where q."id" = ${queryId}::uuid and r."projectId" = ${projectId}::uuid for no key update of q`;
  if (held.length === 1) await lockChains(prismaSql(db), [queryId]);
  return held.length === 1;
}
