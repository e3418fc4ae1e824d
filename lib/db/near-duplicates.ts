import type { NearDuplicateDecision, NearDuplicatePair } from "@/lib/schema/near-duplicate";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { prismaSql, type Sql } from "./sql";

const searchFields = {
  id: true,
  projectId: true,
  threshold: true,
  status: true,
  statusReason: true,
  cancelAsked: true,
  done: true,
  total: true,
  found: true,
  createdAt: true,
  finishedAt: true,
} as const satisfies Prisma.NearDuplicateSearchSelect;

export type StoredSearch = Prisma.NearDuplicateSearchGetPayload<{ select: typeof searchFields }>;

export async function insertSearch(
  db: Db,
  made: { id: string; projectId: string; threshold: number; createdById: string | null },
): Promise<StoredSearch> {
  return db.nearDuplicateSearch.create({ data: made, select: searchFields });
}

export async function searchById(db: Db, projectId: string, id: string): Promise<StoredSearch | null> {
  return db.nearDuplicateSearch.findFirst({ where: { id, projectId }, select: searchFields });
}

export async function latestSearch(db: Db, projectId: string): Promise<StoredSearch | null> {
  return db.nearDuplicateSearch.findFirst({ where: { projectId }, orderBy: { createdAt: "desc" }, select: searchFields });
}

export async function runningSearches(db: Db, projectId: string): Promise<number> {
  return db.nearDuplicateSearch.count({ where: { projectId, status: "running" } });
}

/** Writes down how far a search is; true where it was asked to stop. */
export async function saveSearchProgress(db: Db, id: string, progress: { done: number; total: number; found: number }): Promise<boolean> {
  const { cancelAsked } = await db.nearDuplicateSearch.update({ where: { id }, data: progress, select: { cancelAsked: true } });
  return cancelAsked;
}

export async function endSearch(
  db: Db,
  id: string,
  end: { status: "done" | "cancelled" | "failed"; statusReason: string | null; finishedAt: Date },
): Promise<void> {
  await db.nearDuplicateSearch.updateMany({ where: { id, status: "running" }, data: end });
}

export async function askSearchCancel(db: Db, projectId: string, id: string): Promise<boolean> {
  const { count } = await db.nearDuplicateSearch.updateMany({ where: { id, projectId, status: "running" }, data: { cancelAsked: true } });
  return count > 0;
}

/** Adds pairs that are not known yet; decisions on known ones stand. */
export async function insertPairs(
  sql: Sql,
  projectId: string,
  pairs: readonly { seedId: string; otherId: string; similarity: number }[],
): Promise<number> {
  if (pairs.length === 0) return 0;
  const made = await sql.query(
    `insert into "SeedNearDuplicate" ("projectId", "seedId", "otherId", "similarity")
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::real[]) on conflict do nothing returning 1`,
    [projectId, pairs.map((pair) => pair.seedId), pairs.map((pair) => pair.otherId), pairs.map((pair) => pair.similarity)],
  );
  return made.length;
}

/** Pairs nobody has decided on whose two seeds are both still kept. */
export async function countUndecidedPairs(db: Db, projectId: string): Promise<number> {
  const bothKept = { seed: { status: "kept" }, other: { status: "kept" } } as const;
  return db.seedNearDuplicate.count({ where: { projectId, decision: null, ...bothKept } });
}

/** Most alike first. `after` is "similarity_seed_other" of the last pair seen. */
export async function pairPage(
  db: Db,
  question: { projectId: string; isDecided: boolean; after?: string | undefined; limit: number },
): Promise<{ rows: NearDuplicatePair[]; next: string | null }> {
  const values: unknown[] = [question.projectId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = question.isDecided
    ? `p."decision" is not null`
    : `p."decision" is null and a."status" = 'kept' and b."status" = 'kept'`;
  const [similarity, seed, other] = question.after?.split("_") ?? [];
  const further =
    similarity && seed && other
      ? `and (p."similarity", p."seedId", p."otherId") < (${bind(Number(similarity))}::real, ${bind(seed)}::uuid, ${bind(other)}::uuid)`
      : "";
  const found = await prismaSql(db).query<NearDuplicatePair>(
    `select p."similarity"::float8, p."decision", ${side("a", "ma")} as seed, ${side("b", "mb")} as other
     from "SeedNearDuplicate" p
     join "Seed" a on a."id" = p."seedId" join "SeedImport" ma on ma."id" = a."importId"
     join "Seed" b on b."id" = p."otherId" join "SeedImport" mb on mb."id" = b."importId"
     where p."projectId" = $1::uuid and ${conditions} ${further}
     order by p."similarity" desc, p."seedId" desc, p."otherId" desc limit ${bind(question.limit + 1)}`,
    values,
  );
  const rows = found.slice(0, question.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > question.limit && last ? `${last.similarity}_${last.seed.id}_${last.other.id}` : null };
}

function side(seed: string, file: string): string {
  const fields = ["id", "text", "line", "licence", "source", "status"].map((name) => `'${name}', ${seed}."${name}"`);
  return `json_build_object(${fields.join(", ")}, 'fileName', ${file}."fileName")`;
}

export async function pairDecision(db: Db, projectId: string, seedId: string, otherId: string) {
  return db.seedNearDuplicate.findFirst({ where: { projectId, seedId, otherId }, select: { decision: true, similarity: true } });
}

export async function saveDecision(db: Db, seedId: string, otherId: string, decision: NearDuplicateDecision | null): Promise<void> {
  await db.seedNearDuplicate.update({ where: { seedId_otherId: { seedId, otherId } }, data: { decision }, select: { seedId: true } });
}
