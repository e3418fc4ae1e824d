import { Level } from "@/lib/schema/instruction";
import type { Db } from "./client";
import { constraintColumns } from "./constraint-columns";
import type { Prisma } from "./generated/client";

/** Queries with instructions, each with the levels of its general track: what the chain list draws. */
export async function listedChains(db: Db, question: { projectId: string; run: number | null; after: bigint; limit: number }) {
  const { projectId, run, after, limit } = question;
  const found = await db.query.findMany({
    where: {
      run: run === null ? { projectId } : { projectId, number: run },
      instructions: { some: { track: "general" } },
      ordinal: { gt: after },
    },
    select: {
      id: true,
      ordinal: true,
      text: true,
      run: { select: { number: true, isRehearsal: true } },
      instructions: {
        where: { track: "general" },
        select: {
          level: true,
          reviewState: true,
          filterDecision: true,
          queryDropped: true,
          constraints: { select: { constraintId: true } },
        },
        orderBy: [{ level: "asc" }, { ordinal: "asc" }],
      },
    },
    orderBy: { ordinal: "asc" },
    take: limit + 1,
  });
  const rows = found.slice(0, limit).map((row) => ({
    queryId: row.id,
    ordinal: row.ordinal.toString(),
    queryText: row.text.slice(0, 400),
    runNumber: row.run.number,
    isRehearsal: row.run.isRehearsal,
    levels: row.instructions.map(({ level, reviewState, constraints, ...standing }) => ({
      level: Level.parse(level),
      reviewState,
      isKept: isKept(standing),
      constraintIds: constraints.map(({ constraintId }) => constraintId),
    })),
  }));
  return { rows, next: found.length > limit ? (rows.at(-1)?.ordinal ?? null) : null };
}

const columns = {
  id: true,
  text: true,
  filterDecision: true,
  seed: { select: { text: true } },
  run: { select: { number: true, isRehearsal: true } },
  constraints: {
    select: constraintColumns,
    orderBy: { position: "asc" },
  },
  instructions: {
    select: {
      id: true,
      level: true,
      track: true,
      text: true,
      version: true,
      reviewState: true,
      filterDecision: true,
      queryDropped: true,
      answers: { select: { id: true }, take: 1 },
      constraints: { select: { constraintId: true }, orderBy: { position: "asc" } },
    },
    orderBy: [{ track: "asc" }, { level: "asc" }, { ordinal: "asc" }],
  },
  chain: {
    select: {
      turns: {
        select: {
          position: true,
          instruction: { select: { id: true, level: true, text: true, filterDecision: true, queryDropped: true } },
          answer: { select: { text: true } },
        },
        orderBy: { position: "asc" },
      },
    },
  },
} as const satisfies Prisma.QuerySelect;

export type FoundChain = Prisma.QueryGetPayload<{ select: typeof columns }>;

/** Queries with all their levels and constraints, and the conversations built of them, in the project's order. */
export function chainsOf(db: Db, projectId: string, queryIds: readonly string[]): Promise<FoundChain[]> {
  return db.query.findMany({ where: { id: { in: [...queryIds] }, run: { projectId } }, select: columns, orderBy: { ordinal: "asc" } });
}

/** Whether an instruction goes on: neither it nor its query is dropped. */
export function isKept({ filterDecision, queryDropped }: { filterDecision: "keep" | "drop" | null; queryDropped: boolean }): boolean {
  return filterDecision !== "drop" && !queryDropped;
}
