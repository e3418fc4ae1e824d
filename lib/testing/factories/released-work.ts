import { randomUUID } from "node:crypto";
import type pg from "pg";

export interface Work {
  projectId: string;
  runId: string;
  userId: string;
}

/**
 * A project with a finished run, made by set-based SQL: every seed has two queries, each with five levels, a
 * format-number variant of level 3 with internal feedback, external feedback on level 5, and a chain of five turns.
 * The filter dropped level 4 of every seventh seed; one person accepted levels 1 and 2 and rejected level 3 of every fifth.
 */
export async function makeWork(pool: pg.Pool, options: { seeds: number; answerWords?: number }): Promise<Work> {
  const work = { projectId: randomUUID(), runId: randomUUID(), userId: randomUUID() };
  const client = await pool.connect();
  try {
    await client.query("begin");
    await makeRun(client, work);
    await client.query(sql.seeds, [work.projectId, randomUUID(), options.seeds]);
    await client.query(sql.queries, [work.projectId, work.runId]);
    await client.query(sql.constraints, [work.runId]);
    await client.query(sql.instructions, [work.projectId, work.runId]);
    await client.query(sql.uses, [work.runId]);
    await client.query(sql.filterVerdicts, [work.runId]);
    await client.query(sql.answers, [work.runId, options.answerWords ?? 20]);
    await client.query(sql.feedback, [work.runId]);
    await client.query(sql.chains, [work.runId]);
    await client.query(sql.turns, [work.runId]);
    await client.query(sql.verdicts, [work.projectId, work.userId]);
    await client.query(sql.reviewStates, [work.projectId]);
    await client.query("commit");
    await client.query("analyze");
  } finally {
    client.release();
  }
  return work;
}

async function makeRun(client: pg.PoolClient, { projectId, runId, userId }: Work): Promise<void> {
  const model = { baseUrl: "rehearsal://local", inputUsdPerMtok: 0.5, outputUsdPerMtok: 1.5, concurrency: 8, requestsPerMinute: null };
  const rest = { timeoutMs: 1000, structuredOutput: "auto", isRehearsal: true };
  const roles = ["generator", "judge", "weaker"].map((role) => [role, { role, model: `rehearsal-${role}`, ...model, ...rest }]);
  await client.query(`insert into "User" (id, name, email, "updatedAt") values ($1, 'Ada', $2, now())`, [userId, `${userId}@example.org`]);
  await client.query(`insert into "Project" (id, slug, name) values ($1, $2, 'Trees')`, [projectId, `trees-${projectId.slice(0, 8)}`]);
  await client.query(
    `insert into "Run" (id, "projectId", number, status, settings, models, "seedCounts", "isRehearsal") values ($1, $2, 1, 'done', '{}', $3, $4, true)`,
    [runId, projectId, JSON.stringify(Object.fromEntries(roles)), JSON.stringify({ in: 3, kept: 2, dropped: { "min-words": 1 } })],
  );
  await client.query(
    `with v as (insert into "PromptVersion" (id, "projectId", stage, version, system, "user", hash)
       values (gen_random_uuid(), $2, 'reframe', 3, 'system', 'user', 'abc') returning id)
     insert into "RunPrompt" ("runId", stage, "promptVersionId") select $1, 'reframe', id from v`,
    [runId, projectId],
  );
}

const id = (kind: string, ...parts: string[]) => `md5('${kind}' || ${parts.join(" || '/' || ")})::uuid`;

const sql = {
  seeds: `with import as (insert into "SeedImport" (id, "projectId", "fileName", "fileFormat", "fileHash", mapping, rules, status, "bytesTotal")
      values ($2, $1, 'seeds.jsonl', 'jsonl', 'hash', '{}', '{}', 'done', 0) returning id)
    insert into "Seed" (id, "projectId", "importId", line, "externalId", text, "textHash", licence, source, status)
    select ${id("seed", "$1::text", "n::text")}, $1, import.id, n, 'ext-' || n, 'How do larch trees of kind ' || n || ' lose their needles?',
      sha256(convert_to('How do larch trees of kind ' || n || ' lose their needles?', 'UTF8')), case when n % 2 = 0 then 'cc-by-4.0' else 'cc0-1.0' end,
      'forum', 'kept' from import, generate_series(1, $3::int) n order by n`,
  queries: `insert into "Query" (id, "runId", "seedId", position, text)
    select ${id("query", "s.id::text", "p::text")}, $2, s.id, p, 'Query ' || p || ' of seed ' || s.line from "Seed" s, generate_series(0, 1) p
    where s."projectId" = $1 order by s.ordinal, p`,
  constraints: `insert into "Constraint" (id, "queryId", category, text, position, source)
    select ${id("constraint", "q.id::text", "k::text")}, q.id, (array['Length', 'Tone', 'Format'])[1 + k % 3], 'Constraint ' || k || '.', k, 'model'
    from "Query" q, generate_series(1, 10) k where q."runId" = $1`,
  instructions: `insert into "Instruction" (id, "projectId", "runId", "seedId", "queryId", track, level, text, "isRehearsal", "filterDecision")
    select ${id("instruction", "q.id::text", "t.track", "t.level::text")}, $1, $2, q."seedId", q.id, t.track::"Track", t.level,
      q.text || ', ' || t.track || ' at level ' || t.level, true, (case when t.level = 4 and s.line % 7 = 0 then 'drop' else 'keep' end)::"FilterDecision"
    from "Query" q join "Seed" s on s.id = q."seedId",
      (values ('general', 1), ('general', 2), ('general', 3), ('general', 4), ('general', 5), ('format_number', 3)) t(track, level)
    where q."runId" = $2 order by q.ordinal, t.track desc, t.level`,
  uses: `insert into "InstructionConstraint" ("instructionId", "constraintId", position)
    select i.id, k.id, k.position from "Instruction" i join "Constraint" k on k."queryId" = i."queryId" and k.position <= 2 * i.level where i."runId" = $1`,
  filterVerdicts: `insert into "FilterVerdict" (id, "runId", stage, "instructionId", decision, answers)
    select gen_random_uuid(), $1, 'instruction_filter', i.id, i."filterDecision",
      jsonb_build_array(jsonb_build_object('question', 'Can it be answered?', 'isPassed', i."filterDecision" = 'keep', 'reason', 'Because.'))
    from "Instruction" i where i."runId" = $1`,
  answers: `insert into "Answer" (id, "instructionId", kind, text, model, "isRehearsal")
    select ${id("answer", "i.id::text", "k.kind")}, i.id, k.kind::"AnswerKind", initcap(k.kind) || ' to ' || i.text || repeat(' larch', $2::int), 'rehearsal-generator', true
    from "Instruction" i join (values ('general', 1, 'answer'), ('format_number', 1, 'internal_feedback'), ('general', 5, 'weaker'), ('general', 5, 'revised'))
      k(track, level, kind) on k.track::"Track" = i.track and i.level >= k.level
    where i."runId" = $1 and i."filterDecision" = 'keep'`,
  feedback: `insert into "Feedback" (id, "instructionId", kind, "weakerAnswerId", "revisedAnswerId", critique, findings)
    select ${id("feedback", "i.id::text")}, i.id, (case when i.track = 'general' then 'external' else 'internal' end)::"FeedbackKind",
      w.id, r.id, 'It is not short enough.',
      jsonb_build_array(jsonb_build_object('constraintId', null, 'constraint', 'Constraint 1.', 'isMet', false, 'explanation', 'Too long.', 'quote', null))
    from "Instruction" i left join "Answer" w on w."instructionId" = i.id and w.kind = 'weaker'
      left join "Answer" r on r."instructionId" = i.id and r.kind = 'revised'
    where i."runId" = $1 and (w.id is not null or i.track = 'format_number')`,
  chains: `insert into "Chain" (id, "runId", "seedId", "queryId") select ${id("chain", "q.id::text")}, $1, q."seedId", q.id from "Query" q
    where q."runId" = $1 order by q.ordinal`,
  turns: `insert into "ChainTurn" ("chainId", position, "instructionId", "answerId")
    select c.id, i.level - 1, i.id, a.id from "Chain" c join "Instruction" i on i."queryId" = c."queryId" and i.track = 'general'
      join "Answer" a on a."instructionId" = i.id and a.kind = 'answer' where c."runId" = $1`,
  verdicts: `insert into "Verdict" (id, "projectId", "userId", "instructionId", decision, "idempotencyKey")
    select gen_random_uuid(), $1, $2, i.id, (case when i.level = 3 then 'reject' else 'accept' end)::"VerdictDecision", 'key-' || i.id
    from "Instruction" i join "Seed" s on s.id = i."seedId" where i."projectId" = $1 and i.track = 'general' and i.level <= 3 and s.line % 5 = 0`,
  reviewStates: `update "Instruction" i set "reviewState" = v.decision::text::"ReviewState" from "Verdict" v where v."instructionId" = i.id and i."projectId" = $1`,
};
