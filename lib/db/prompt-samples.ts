import type { Db } from "./client";

const seedColumns = { id: true, text: true, textHash: true } as const;
const constraintColumns = { id: true, category: true, text: true, track: true, verifierId: true, bindingState: true } as const;

/** Ids of the rows a stage took most lately, in any run of the project. */
export async function subjectsOf(db: Db, projectId: string, stage: string, limit: number): Promise<string[]> {
  const rows = await db.runItem.findMany({
    where: { stage, status: { not: "held" }, run: { projectId } },
    orderBy: { createdAt: "desc" },
    distinct: ["subjectId"],
    take: limit,
    select: { subjectId: true },
  });
  return rows.map((row) => row.subjectId);
}

export async function keptSeedIds(db: Db, projectId: string, limit: number): Promise<string[]> {
  const rows = await db.seed.findMany({
    where: { projectId, status: "kept" },
    orderBy: { ordinal: "asc" },
    take: limit,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** Seeds as the stages see them; only those of the project. */
export async function sampleSeeds(db: Db, projectId: string, ids: readonly string[]) {
  const rows = await db.seed.findMany({ where: { projectId, id: { in: [...ids] } }, select: seedColumns });
  return rows.map(seedOf);
}

/** Queries as the stages see them, with their instructions. */
export async function sampleQueries(db: Db, projectId: string, ids: readonly string[]) {
  const rows = await db.query.findMany({
    where: { id: { in: [...ids] }, run: { projectId } },
    select: {
      id: true,
      text: true,
      position: true,
      seed: { select: seedColumns },
      constraints: { where: { track: "general" }, orderBy: [{ position: "asc" }, { id: "asc" }], select: constraintColumns },
    },
  });
  return rows.map(({ position, seed, ...row }) => ({ ...row, key: `${keyOf(seed)}/${position}`, seed: seedOf(seed), instructions: [] }));
}

function seedOf(seed: { id: string; text: string; textHash: Uint8Array }) {
  return { id: seed.id, key: keyOf(seed), text: seed.text };
}

/** Stable over runs and imports: the first half of the text's hash. */
function keyOf({ textHash }: { textHash: Uint8Array }): string {
  return Buffer.from(textHash).toString("hex").slice(0, 16);
}
