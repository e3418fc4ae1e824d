import { nearDuplicateRule, type SeedFilter, type SeedRow, type SeedStatus } from "@/lib/schema/seed";
import type { Db } from "./client";
import { prismaSql, type Sql } from "./sql";

export interface SeedQuestion extends SeedFilter {
  projectId: string;
  after?: number | undefined;
  limit: number;
}

/** A page of seeds in the order they came in; `after` is the ordinal (or, within one import, the line) of the last one seen. */
export async function seedPage(db: Db, question: SeedQuestion): Promise<{ rows: SeedRow[]; next: string | null }> {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const position = question.importId === undefined ? `s."ordinal"` : `s."line"`;
  const conditions = seedConditions(question, bind);
  if (question.after !== undefined) conditions.push(`${position} > ${bind(question.after)}`);
  const found = await prismaSql(db).query<SeedRow & { position: bigint | number }>(
    `select s."id"::text, s."importId"::text, m."fileName", s."line", s."externalId", s."text", s."language", s."languageConfidence"::float8,
       s."licence", s."source", s."status"::text, s."removedBy", s."removedDetail", ${position} as position,
       coalesce(jsonb_array_length(s."turns"), 0)::int as "turnCount",
       (select count(*)::int from "SeedDuplicate" d where d."seedId" = s."id") as "duplicateCount"
     from "Seed" s join "SeedImport" m on m."id" = s."importId"
     where ${conditions.join(" and ")} order by ${position} limit ${bind(question.limit + 1)}`,
    values,
  );
  const page = found.slice(0, question.limit);
  const last = page.at(-1);
  return { rows: page.map(({ position: _, ...row }) => row), next: found.length > question.limit && last ? String(last.position) : null };
}

function seedConditions(filter: SeedQuestion, bind: (value: unknown) => string): string[] {
  const conditions = [`s."projectId" = ${bind(filter.projectId)}::uuid`];
  if (filter.status !== undefined) conditions.push(`s."status" = ${bind(filter.status)}::"SeedStatus"`);
  // Said outright, the index on (status, removedBy, ordinal) also gives the order of the kept ones.
  if (filter.status === "kept") conditions.push(`s."removedBy" is null`);
  if (filter.rule !== undefined) conditions.push(`s."removedBy" = ${bind(filter.rule)}`);
  if (filter.importId !== undefined) conditions.push(`s."importId" = ${bind(filter.importId)}::uuid`);
  const words = wordQuery(filter.search ?? "");
  if (words !== "") conditions.push(`to_tsvector('simple', s."text") @@ to_tsquery('simple', ${bind(words)})`);
  return conditions;
}

/** Every word of the search as the beginning of a word. */
function wordQuery(search: string): string {
  const words = search.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `${word}:*`).join(" & ");
}

/** How many seeds there are, by the rule that removed them (null: kept). */
export async function seedCountsBy(db: Db, projectId: string): Promise<{ status: SeedStatus; removedBy: string | null; rows: number }[]> {
  const groups = await db.seed.groupBy({ by: ["status", "removedBy"], where: { projectId }, _count: { _all: true } });
  return groups.map(({ status, removedBy, _count }) => ({ status, removedBy, rows: _count._all }));
}

export async function countDuplicates(db: Db, projectId: string): Promise<number> {
  return db.seedDuplicate.count({ where: { projectId } });
}

export async function seedFate(db: Db, projectId: string, id: string) {
  const select = { id: true, status: true, removedBy: true, removedDetail: true } as const;
  return db.seed.findFirst({ where: { id, projectId }, select });
}

export async function keepSeed(db: Db, projectId: string, id: string): Promise<void> {
  await db.seed.updateMany({ where: { id, projectId }, data: { status: "kept", removedBy: null, removedDetail: null } });
}

/** Removes a kept seed as the near duplicate of another; false where it is not kept. */
export async function removeAsNearDuplicate(db: Db, projectId: string, id: string, detail: string): Promise<boolean> {
  const data = { status: "removed", removedBy: nearDuplicateRule, removedDetail: detail } as const;
  const { count } = await db.seed.updateMany({ where: { id, projectId, status: "kept" }, data });
  return count > 0;
}

/** Which of these texts (sha256, hex) the project has already. */
export async function knownHashes(db: Db, projectId: string, hashes: readonly string[]): Promise<Set<string>> {
  const bytes = hashes.map((hash) => new Uint8Array(Buffer.from(hash, "hex")));
  const found = await db.seed.findMany({ where: { projectId, textHash: { in: bytes } }, select: { textHash: true } });
  return new Set(found.map(({ textHash }) => Buffer.from(textHash).toString("hex")));
}

/** Kept seeds after an ordinal, for reading all of them in turn. */
export async function keptTexts(sql: Sql, projectId: string, after: number, limit: number): Promise<{ ordinal: number; text: string }[]> {
  const rows = await sql.query<{ ordinal: string; text: string }>(
    `select "ordinal", "text" from "Seed"
     where "projectId" = $1 and "status" = 'kept' and "removedBy" is null and "ordinal" > $2 order by "ordinal" limit $3`,
    [projectId, after, limit],
  );
  return rows.map(({ ordinal, text }) => ({ ordinal: Number(ordinal), text }));
}

export async function textsByOrdinal(
  sql: Sql,
  projectId: string,
  ordinals: readonly number[],
): Promise<Map<number, { id: string; text: string }>> {
  const rows = await sql.query<{ ordinal: string; id: string; text: string }>(
    `select "ordinal", "id", "text" from "Seed" where "projectId" = $1 and "ordinal" = any($2::bigint[])`,
    [projectId, ordinals],
  );
  return new Map(rows.map(({ ordinal, id, text }) => [Number(ordinal), { id, text }]));
}
