import { randomUUID } from "node:crypto";
import type pg from "pg";
import { emptyCounts } from "@/lib/exports/tally";
import type { ReleaseCounts } from "@/lib/schema/release";
import { larchVersion } from "@/lib/schema/version";

/**
 * A sealed release of any size, its rows made inside Postgres: of every five, three are chains of three levels, one
 * internal and one external feedback; texts differ from row to row and are as long as real ones.
 */
export async function makeRelease(pool: pg.Pool, rows: number): Promise<{ id: string; projectId: string }> {
  const [id, projectId] = [randomUUID(), randomUUID()];
  await pool.query(`insert into "Project" (id, slug, name) values ($1, $2, 'Export bench')`, [projectId, `bench-${projectId.slice(0, 8)}`]);
  await pool.query(
    `insert into "Release" (id, "projectId", number, name, settings, counts, provenance, "isRehearsal", "sealedAt")
     values ($1, $2, 1, 'Bench', '{}', '{}', $3, true, now())`,
    [id, projectId, JSON.stringify({ larchVersion, project: { slug: "bench", name: "Export bench" }, runs: [] })],
  );
  await insertRows(pool, id, rows);
  const { rows: counted } = await pool.query<{ split: "train" | "validation" | "test"; kind: keyof ReleaseCounts["byKind"]; rows: number }>(
    `select split::text, record->>'kind' as kind, count(*)::int as rows from "ReleaseRow" where "releaseId" = $1 group by 1, 2`,
    [id],
  );
  const counts = emptyCounts();
  for (const { split, kind, rows: times } of counted) {
    counts.rows += times;
    counts.byKind[kind] += times;
    counts.bySplit[split].rows += times;
    counts.bySplit[split].byKind[kind] += times;
  }
  await pool.query(`update "Release" set counts = $2 where id = $1`, [id, JSON.stringify(counts)]);
  await pool.query(`analyze "ReleaseRow"`);
  return { id, projectId };
}

const words = `larch needle autumn sheds every year because light cold mountain slope grows slowly against wind which keeps its cones open
  until spring returns and falls beneath older trees where nothing else lives`.split(/\s+/);

/** Six thousand characters of words in an order that does not repeat: rows take pieces of it from different places. */
const wordStream = Array.from({ length: 1000 }, (_, index) => words[(index * index + 7 * index) % words.length]).join(" ");

const functions = `
  create or replace function pg_temp.prose(seed text, words int) returns text language sql immutable as $$
    select left(md5(seed), 6) || ' ' || substr('${wordStream}', 1 + (hashtextextended(seed, 0) & 4095)::int, 6 * words) $$;
  create or replace function pg_temp.instruction(seed text, level int) returns jsonb language sql immutable as $$
    select jsonb_build_object('id', md5(seed || level)::uuid, 'level', level, 'track', 'general', 'text', pg_temp.prose(seed || 'i' || level, 20 + 12 * level),
      'originalText', null, 'quality', jsonb_build_object('reviewState', 'accept', 'override', null,
        'verdicts', jsonb_build_object('accept', 1, 'revise', 0, 'reject', 0, 'skip', 0),
        'filter', jsonb_build_object('decision', 'keep', 'answers', jsonb_build_array(
          jsonb_build_object('question', 'answerable', 'isPassed', true, 'reason', pg_temp.prose(seed || 'f', 8))))),
      'constraints', (select jsonb_agg(jsonb_build_object('id', md5(seed || k)::uuid, 'category', 'Category ' || k % 6, 'text', pg_temp.prose(seed || 'c' || k, 9),
        'originalText', null, 'source', 'model', 'verifierId', null, 'params', null)) from generate_series(1, 2 * level) k)) $$;
  create or replace function pg_temp.answer(seed text) returns jsonb language sql immutable as $$
    select jsonb_build_object('id', md5(seed)::uuid, 'text', pg_temp.prose(seed, 90), 'originalText', null, 'model', 'bench') $$`;

/** Five thousand rows are written out; the others carry their texts again, under ids, seeds and queries of their own. */
const makePatterns = `
  create temp table patterns as select n as pattern, kind, jsonb_build_object('kind', kind, 'isRehearsal', true, 'isEdited', false,
      'run', jsonb_build_object('id', md5('run')::uuid, 'number', 1, 'promptVersions', jsonb_build_object('reframe', 1, 'recombine', 2)))
    || case kind
      when 'chain' then jsonb_build_object('turns', (select jsonb_agg(jsonb_build_object('instruction', pg_temp.instruction('r' || n, level),
        'answer', pg_temp.answer('a' || n || level)) order by level) from generate_series(1, 3) level))
      when 'internal_feedback' then jsonb_build_object('instruction', pg_temp.instruction('r' || n, 3), 'answer', pg_temp.answer('a' || n), 'findings', '[]'::jsonb)
      else jsonb_build_object('instruction', pg_temp.instruction('r' || n, 5), 'weakerAnswer', pg_temp.answer('w' || n), 'critique', pg_temp.prose('k' || n, 60),
        'findings', '[]'::jsonb, 'revisedAnswer', pg_temp.answer('v' || n)) end as record
  from (select n, (array['chain', 'chain', 'chain', 'internal_feedback', 'external_feedback'])[1 + n % 5] as kind from generate_series(0, 4999) n) kinds`;

const insert = `
  insert into "ReleaseRow" ("releaseId", position, "familyId", split, record)
  select $1, n, md5('seed' || n / 6)::uuid, (case (n / 6) % 20 when 0 then 'test' when 1 then 'validation' else 'train' end)::"Split",
    p.record || jsonb_build_object('id', p.kind || '/' || md5('row' || n)::uuid,
      'seed', jsonb_build_object('id', md5('seed' || n / 6)::uuid, 'key', left(md5('seed' || n / 6), 16), 'text', 'Seed ' || n / 6,
        'licence', 'cc0-1.0', 'source', 'bench', 'externalId', null),
      'query', jsonb_build_object('id', md5('query' || n / 3)::uuid, 'position', 0, 'text', 'Query ' || n / 3, 'originalText', null))
  from generate_series(0, $2::int - 1) n join patterns p on p.pattern = n % 5000 order by n`;

/** On one connection: the patterns and the functions that write them are its own. */
async function insertRows(pool: pg.Pool, id: string, rows: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(functions);
    await client.query(makePatterns);
    await client.query("analyze patterns");
    await client.query(insert, [id, rows]);
  } finally {
    client.release();
  }
}
