import { randomUUID } from "node:crypto";
import type pg from "pg";

interface Filling {
  slug: string;
  instructions: number;
  tell(line: string): void;
}

const perQuery = 10;

/**
 * A project of any size, its rows made inside Postgres: ten instructions a query (five levels, two tracks) with constraints,
 * answers, code verdicts, judge verdicts, findings, verdicts of people, comments, and the search documents of all.
 */
export async function fillLarge(pool: pg.Pool, { slug, instructions, tell }: Filling): Promise<string> {
  const client = await pool.connect();
  const projectId = randomUUID();
  const queryCount = Math.ceil(instructions / perQuery);
  try {
    // The triggers' work is done for all rows at once below.
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '1GB'");
    await client.query(texts);
    await client.query("begin");
    await client.query(`insert into "Project" ("id", "slug", "name") values ($1, $2, 'Large')`, [projectId, slug]);
    for (const [title, statement] of statements) {
      const { rowCount } = await client.query(statement.replaceAll("$1", `'${projectId}'`).replaceAll("$2", String(queryCount)));
      tell(`${title}: ${rowCount ?? 0}`);
    }
    await client.query("commit");
    await client.query("vacuum analyze");
    tell("done");
    return projectId;
  } finally {
    client.release(true);
  }
}

const common =
  `write explain describe compare list answer question reader table short long clear simple table points words sentence paragraph
  with from about into every between under over before after while because their first second final small large formal friendly example`
    .split(/\s+/)
    .join(",");

/** Five thousand sentences of common and rare words; rows are put together from them and carry a word of their own. */
const texts = `
  create temp table sentences as select n as place, (select string_agg(case when h % 3 = 0 then 'term' || h % 20000 else (string_to_array('${common}', ','))[1 + h % 44] end, ' ' order by k)
    from (select k, abs(hashtext(n || '/' || k)) as h from generate_series(1, 18) k) drawn) as words from generate_series(0, 4999) n;
  create index on sentences (place); analyze sentences;
  create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as $$ select overlay(overlay(md5(kind || n) placing '4' from 13) placing '8' from 17)::uuid $$`;

const runs = `insert into "Run" ("id", "projectId", "number", "name", "status", "settings", "models", "seedCounts", "isRehearsal")
  select pg_temp.id('run', n), $1::uuid, n, 'Bench ' || n, 'done', '{}', '{}', '{"in":0,"kept":0,"dropped":{}}', true from generate_series(1, 4) n`;

const people = `insert into "User" ("id", "name", "email", "updatedAt") select 'bench-' || n, 'Bench person ' || n, 'bench-' || n || '@larch.test', now() from generate_series(1, 20) n`;

const members = `insert into "Membership" ("projectId", "userId", "role") select $1::uuid, 'bench-' || n, 'annotator' from generate_series(1, 20) n`;

const imports = `insert into "SeedImport" ("id", "projectId", "fileName", "fileFormat", "fileHash", "mapping", "rules", "status", "bytesTotal")
  values (pg_temp.id('import', 1), $1::uuid, 'bench.txt', 'txt', 'bench', '{}', '{}', 'done', 1)`;

const seeds = `insert into "Seed" ("id", "projectId", "importId", "line", "text", "textHash", "status")
  select pg_temp.id('seed', n), $1::uuid, pg_temp.id('import', 1), n + 1, 'Seed ' || n, decode(md5('seed' || n), 'hex'), 'kept' from generate_series(0, $2::int / 20) n`;

const queries = `insert into "Query" ("id", "runId", "seedId", "position", "text")
  select pg_temp.id('query', n), pg_temp.id('run', 1 + n * 4 / $2::int), pg_temp.id('seed', n / 20), n % 20, s.words
  from generate_series(0, $2::int - 1) n join sentences s on s.place = n % 5000`;

const constraints = `insert into "Constraint" ("id", "queryId", "category", "text", "position", "source", "verifierId", "params", "bindingState", "bindingSource")
  select pg_temp.id('constraint', q * 6 + k), pg_temp.id('query', q), (array['Length', 'Tone', 'Response format', 'Audience', 'Budget', 'Language', 'Style', 'Structure'])[1 + (q + k) % 8],
    'At most ' || (q * 7 + k) % 300 || ' words: ' || s.words, k, 'model', case when k % 3 = 0 then 'word-count-at-most' end,
    case when k % 3 = 0 then '{"atMost": 100}'::jsonb end, (case when k % 3 = 0 then 'bound' else 'unbound' end)::"BindingState",
    (case when k % 3 = 0 then 'catalogue' end)::"BindingSource"
  from generate_series(0, $2::int - 1) q cross join generate_series(0, 5) k join sentences s on s.place = (q * 3 + k) % 5000`;

const instructions = `insert into "Instruction" ("id", "projectId", "runId", "seedId", "queryId", "track", "level", "text", "version", "isRehearsal", "reviewState", "filterDecision", "overridden",
    "createdAt", "updatedAt", "openFindings")
  select pg_temp.id('instruction', n), $1::uuid, pg_temp.id('run', 1 + n / ${perQuery} * 4 / $2::int), pg_temp.id('seed', n / 200), pg_temp.id('query', n / ${perQuery}),
    (case when n % 10 < 5 then 'general' else 'format_number' end)::"Track", 1 + n % 5, s.words || ' ' || t.words || ' ref' || n, (n % 17 = 0)::int, true,
    (case when n % 10 <> 3 then 'unreviewed' when n % 30 = 3 then 'reject' when n % 40 = 3 then 'revise' else 'accept' end)::"ReviewState",
    (case when n % 5 = 4 then 'drop' else 'keep' end)::"FilterDecision", n % 101 = 0,
    now() - interval '30 days' + n * interval '1 second', now() - interval '30 days' + n * interval '2 seconds', (n % 10 = 7)::int
  from generate_series(0, $2::int * ${perQuery} - 1) n join sentences s on s.place = n % 5000 join sentences t on t.place = (n::bigint * 7919 / 5000) % 5000 order by n`;

const all = `from generate_series(0, $2::int * ${perQuery} - 1) n`;

const uses = `insert into "InstructionConstraint" ("instructionId", "constraintId", "position")
  select pg_temp.id('instruction', n), pg_temp.id('constraint', n / ${perQuery} * 6 + k), k ${all} cross join generate_series(0, 2) k where k <= (1 + n % 5) / 2`;

const answers = `insert into "Answer" ("id", "instructionId", "kind", "text", "model", "isRehearsal")
  select pg_temp.id('answer', n), pg_temp.id('instruction', n), 'answer', s.words || '. ' || t.words || '. ' || u.words, 'bench', true ${all}
  join sentences s on s.place = (n + 11) % 5000 join sentences t on t.place = (n / 3 + 5) % 5000 join sentences u on u.place = (n / 7 + 9) % 5000`;

const codeVerdicts = `insert into "CodeVerdict" ("constraintId", "answerId", "verifierId", "strict", "loose", "evidence", "spans")
  select pg_temp.id('constraint', n / ${perQuery} * 6), pg_temp.id('answer', n), 'word-count-at-most', n % 4 <> 0, true, '54 words', '[]' ${all} where n % 5 = 1`;

const judgeVerdicts = `insert into "JudgeVerdict" ("id", "runId", "constraintId", "answerId", "fulfilment", "quote", "explanation", "model", "isRehearsal")
  select pg_temp.id('judge', n), pg_temp.id('run', 1), pg_temp.id('constraint', n / ${perQuery} * 6 + 1), pg_temp.id('answer', n),
    (array['yes', 'partly', 'no'])[1 + n / 20 % 3]::"Fulfilment", null, 'bench', 'bench', true ${all} where n % 20 = 2`;

const findings = `insert into "Finding" ("id", "projectId", "runId", "queryId", "instructionId", "track", "level", "check", "severity", "field", "constraintIds", "message", "repairs", "fingerprint")
  select pg_temp.id('finding', n), $1::uuid, pg_temp.id('run', 1 + n / ${perQuery} * 4 / $2::int), pg_temp.id('query', n / ${perQuery}), pg_temp.id('instruction', n), 'format_number', 1 + n % 5,
    (array['conflict', 'truncated', 'placeholder', 'two-in-one', 'not-in-text'])[1 + n / 10 % 5], (array['error', 'warning', 'note'])[1 + n / 10 % 3]::"Severity", 'text', '{}',
    'bench', '[]', 'bench-' || n ${all} where n % 10 = 7`;

const verdicts = `insert into "Verdict" ("id", "projectId", "userId", "instructionId", "decision", "itemVersion", "idempotencyKey", "createdAt")
  select pg_temp.id('verdict', n), $1::uuid, 'bench-' || 1 + n / 10 % 20, pg_temp.id('instruction', n),
    (case when n % 30 = 3 then 'reject' when n % 40 = 3 then 'revise' else 'accept' end)::"VerdictDecision", 0, 'bench-' || n, now() - interval '2 days' ${all} where n % 10 = 3`;

const comments = `insert into "Comment" ("id", "projectId", "instructionId", "userId", "body")
  select pg_temp.id('comment', n), $1::uuid, pg_temp.id('instruction', n), 'bench-1', 'Remark remark' || n || ' on the wording' ${all} where n % 50 = 5`;

const documents = `insert into "SearchDocument" ("instructionId", "words")
  select i."id", setweight(larch_words(i."text"), 'A')
    || setweight(larch_words((select string_agg(c."text", E'\\n') from "InstructionConstraint" ic join "Constraint" c on c."id" = ic."constraintId" where ic."instructionId" = i."id")), 'B')
    || setweight(larch_words((select a."text" from "Answer" a where a."instructionId" = i."id" limit 1)), 'C')
    || setweight(larch_words((select m."body" from "Comment" m where m."instructionId" = i."id" limit 1)), 'D')
  from "Instruction" i where i."projectId" = $1::uuid`;

const statements: readonly (readonly [title: string, statement: string])[] = [
  ["runs", runs],
  ["people", people],
  ["members", members],
  ["imports", imports],
  ["seeds", seeds],
  ["queries", queries],
  ["constraints", constraints],
  ["instructions", instructions],
  ["uses of constraints", uses],
  ["answers", answers],
  ["code verdicts", codeVerdicts],
  ["judge verdicts", judgeVerdicts],
  ["findings", findings],
  ["verdicts", verdicts],
  ["comments", comments],
  ["statistics", "analyze"],
  ["without the words' index", `drop index "SearchDocument_words_idx"`],
  ["search documents", documents],
  ["the words' index", `create index "SearchDocument_words_idx" on "SearchDocument" using gin ("words")`],
];
