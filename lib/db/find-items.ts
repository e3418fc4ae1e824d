import type { Db } from "./client";
import { hasWords } from "./search";

interface FindQuestion {
  projectId: string;
  limit: number;
}

/** Runs whose number is the text or whose name holds it, newest first. */
export async function findRuns(db: Db, { projectId, text, limit }: FindQuestion & { text: string }) {
  const number = /^#?\d{1,8}$/.test(text) ? Number(text.replace("#", "")) : -1;
  return db.run.findMany({
    where: { projectId, OR: [{ number }, { name: { contains: escaped(text), mode: "insensitive" } }] },
    orderBy: { number: "desc" },
    take: limit,
    select: { id: true, number: true, name: true, status: true },
  });
}

interface FoundInstruction {
  id: string;
  text: string;
  level: number;
  track: string;
}

/** Instructions whose id starts with these hexadecimal digits. */
export async function findInstructionsById(
  db: Db,
  { projectId, prefix, limit }: FindQuestion & { prefix: string },
): Promise<FoundInstruction[]> {
  const { first, last } = idRange(prefix);
  return db.instruction.findMany({
    where: { projectId, id: { gte: first, lte: last } },
    take: limit,
    select: { id: true, text: true, level: true, track: true },
  });
}

/** Instructions with the words in their text, constraints, answers or comments. */
export async function findInstructionsByText(
  db: Db,
  { projectId, text, limit }: FindQuestion & { text: string },
): Promise<FoundInstruction[]> {
  return db.$queryRaw<FoundInstruction[]>`
    select i."id", i."text", i."level", i."track"::text as "track" from "Instruction" i
    where i."projectId" = ${projectId}::uuid and ${hasWords(text)} limit ${limit}`;
}

/** Chains by the start of their query's id. */
export async function findChainsById(db: Db, { projectId, prefix, limit }: FindQuestion & { prefix: string }) {
  const { first, last } = idRange(prefix);
  return db.chain.findMany({
    where: { run: { projectId }, queryId: { gte: first, lte: last } },
    take: limit,
    select: { queryId: true, query: { select: { text: true } } },
  });
}

/** Percent signs and underscores mean themselves; neither Postgres nor Prisma's "contains" takes them so. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** The lowest and the highest id that start with these digits. */
function idRange(prefix: string): { first: string; last: string } {
  const filled = (digit: string) => prefix.padEnd(32, digit).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
  return { first: filled("0"), last: filled("f") };
}
