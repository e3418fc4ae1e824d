import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** A row on its way into the seeds, every fate but "duplicate" already known. */
export interface IncomingSeed {
  line: number;
  externalId: string | null;
  text: string;
  /** sha256 of the text, in hex */
  hash: string;
  turns: unknown;
  language: string | null;
  languageConfidence: number | null;
  licence: string;
  source: string;
  removedBy: string | null;
  removedDetail: string | null;
}

export interface ImportKey {
  projectId: string;
  importId: string;
  fileHash: string;
}

type Client = Pick<pg.PoolClient, "query">;

/** One batch of a project at a time: two imports with the same texts would otherwise wait for each other in a circle. */
export async function lockSeedsOf(client: Client, projectId: string): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended($1, 3))", [`seeds of ${projectId}`]);
  // In a bulk load statistics lag behind, and a plan made by them reads the whole table once per row.
  await client.query("set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off");
}

/**
 * The seed each incoming row's text belongs to, looked up one by one in the unique index on (textHash, projectId). The
 * project is compared as text so that no index beginning with the project can be taken instead.
 */
const knownSeeds = `select i.*, s."id" as seed_id, s."importId" as first_import, s."line" as first_line,
    (select m."fileHash" from "SeedImport" m where m."id" = s."importId") = $3 and s."line" = i.line as is_same
  from incoming_seed i
  cross join lateral (select * from "Seed" s where s."textHash" = i.hash and s."projectId"::text = ($1::uuid)::text offset 0) s`;

/** Streams the rows into a table of this transaction. */
export async function copyIncoming(client: pg.PoolClient, rows: readonly IncomingSeed[]): Promise<void> {
  await client.query(`create temp table if not exists incoming_seed (
    line int, external_id text, text text, hash bytea, turns jsonb, language text, confidence real,
    licence text, source text, removed_by text, removed_detail text) on commit delete rows`);
  const stream = client.query(copyFrom("copy incoming_seed from stdin"));
  await pipeline(Readable.from([rows.map(copyLine).join("")], { objectMode: false }), stream);
}

/** Inserts those whose text is new. Returns how many, by the rule that removed them (null: kept). */
export async function insertIncoming(client: Client, key: ImportKey): Promise<{ removedBy: string | null; rows: number }[]> {
  const { rows } = await client.query<{ removedBy: string | null; rows: number }>(
    `with made as (
       insert into "Seed" ("id", "projectId", "importId", "line", "externalId", "text", "textHash", "turns", "language",
         "languageConfidence", "licence", "source", "status", "removedBy", "removedDetail")
       select gen_random_uuid(), $1, $2, line, external_id, text, hash, turns, language, confidence, licence, source,
         case when removed_by is null then 'kept' else 'removed' end::"SeedStatus", removed_by, removed_detail
       from incoming_seed order by line
       on conflict ("projectId", "textHash") do nothing
       returning "removedBy")
     select "removedBy", count(*)::int as rows from made group by 1`,
    [key.projectId, key.importId],
  );
  return rows;
}

/**
 * Of those whose text was there before: a row of the very same file and line is already there; any other is written
 * down as a duplicate of the first, once.
 */
export async function settleKnown(client: Client, key: ImportKey): Promise<{ duplicates: number; alreadyThere: number }> {
  const { rows } = await client.query<{ duplicates: number; known: number }>(
    `with known as (select * from (${knownSeeds}) k where not (first_import = $2 and first_line = line)),
     made as (
       insert into "SeedDuplicate" ("projectId", "fileHash", "line", "importId", "seedId", "externalId", "licence", "source")
       select $1, $3, line, $2, seed_id, external_id, licence, source from known where not is_same
       on conflict do nothing returning 1)
     select (select count(*)::int from made) as duplicates, (select count(*)::int from known) as known`,
    [key.projectId, key.importId, key.fileHash],
  );
  const { duplicates = 0, known = 0 } = rows[0] ?? {};
  return { duplicates, alreadyThere: known - duplicates };
}

/** A row already there that one of these rules removed, and that today's rules keep, is taken back in. */
export async function restoreKnown(client: Client, key: ImportKey, ruleIds: readonly string[]): Promise<number> {
  const { rowCount } = await client.query(
    `update "Seed" s set "status" = 'kept', "removedBy" = null, "removedDetail" = null,
       "language" = coalesce(k.language, s."language"), "languageConfidence" = coalesce(k.confidence, s."languageConfidence")
     from (${knownSeeds}) k
     where s."id" = k.seed_id and k.is_same and k.first_import <> $2 and k.removed_by is null
       and s."status" = 'removed' and s."removedBy" = any($4)`,
    [key.projectId, key.importId, key.fileHash, ruleIds],
  );
  return rowCount ?? 0;
}

export async function insertBadRows(
  client: Client,
  importId: string,
  bad: readonly { line: number; reason: string; excerpt: string }[],
): Promise<void> {
  if (bad.length === 0) return;
  await client.query(
    `insert into "SeedBadRow" ("importId", "line", "reason", "excerpt")
     select $1, * from unnest($2::int[], $3::text[], $4::text[]) on conflict do nothing`,
    [importId, bad.map((row) => row.line), bad.map((row) => row.reason), bad.map((row) => row.excerpt)],
  );
}

/** The counts as last committed, with the import held until the transaction ends; null where it is no longer running. */
export async function lockRunningImport(client: Client, importId: string): Promise<{ counts: unknown } | null> {
  const { rows } = await client.query<{ counts: unknown }>(
    `select "counts" from "SeedImport" where "id" = $1 and "status" = 'running' for update`,
    [importId],
  );
  return rows[0] ?? null;
}

export async function saveProgress(client: Client, importId: string, counts: unknown, bytesRead: number): Promise<boolean> {
  const { rows } = await client.query<{ cancelAsked: boolean }>(
    `update "SeedImport" set "counts" = $2, "bytesRead" = greatest("bytesRead", $3) where "id" = $1 returning "cancelAsked"`,
    [importId, JSON.stringify(counts), bytesRead],
  );
  return rows[0]?.cancelAsked ?? true;
}

function copyLine(row: IncomingSeed): string {
  const fields = [
    String(row.line),
    field(row.externalId),
    field(row.text),
    `\\\\x${row.hash}`,
    field(row.turns === null ? null : JSON.stringify(row.turns)),
    field(row.language),
    row.languageConfidence === null ? "\\N" : String(row.languageConfidence),
    field(row.licence),
    field(row.source),
    field(row.removedBy),
    field(row.removedDetail),
  ];
  return `${fields.join("\t")}\n`;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function field(value: string | null): string {
  return value === null ? "\\N" : value.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found);
}
