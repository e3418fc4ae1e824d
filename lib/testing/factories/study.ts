import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/db/client";
import { Protocol } from "@/lib/schema/study";
import { makeReviewProject } from "./instruction";

export interface MadeLists {
  projectId: string;
  slug: string;
  queryIds: string[];
}

/**
 * A project whose first run has so many queries with lists of four constraints in two categories; people reworded the first
 * constraint of each, dropped the second and added one, except in the last of them, which nobody touched.
 */
export async function makeListedQueries(database: Database, queries: number): Promise<MadeLists> {
  const { projectId, slug, runId } = await makeReviewProject(database, { chains: 0 });
  const ids = { seed: randomUUID(), file: randomUUID(), queries: Array.from({ length: queries }, () => randomUUID()) };
  const { prisma, pool } = database;
  const file = { fileName: "seeds.txt", fileFormat: "text", fileHash: randomUUID(), mapping: {}, rules: {}, bytesTotal: 1n };
  await prisma.seedImport.create({ data: { id: ids.file, projectId, status: "done", ...file } });
  const textHash = new Uint8Array(Buffer.from(ids.seed));
  await prisma.seed.create({ data: { id: ids.seed, projectId, importId: ids.file, line: 1, text: "A seed", textHash, status: "kept" } });
  await pool.query(
    `insert into "Query" ("id", "runId", "seedId", "position", "text", "filterDecision")
     select q, $1, $2, n, 'How do I plan dinner number ' || n || '?', 'keep' from unnest($3::uuid[]) with ordinality u(q, n)`,
    [runId, ids.seed, ids.queries],
  );
  await pool.query(
    `insert into "Constraint" ("id", "queryId", "category", "text", "originalText", "position", "source", "droppedAt")
     select gen_random_uuid(), q, case when (n + p) % 2 = 0 then 'Format' else 'Budget' end,
       case when p = 1 and n < $2 then 'Keep it under ' || n || ' words, title included' else 'Demand ' || p || ' of dinner ' || n end,
       case when p = 1 and n < $2 then '- keep it short' end, p, 'model', case when p = 2 and n < $2 then now() end
     from unnest($1::uuid[]) with ordinality u(q, n), generate_series(1, 4) p`,
    [ids.queries, queries],
  );
  await pool.query(
    `insert into "Constraint" ("id", "queryId", "category", "text", "position", "source")
     select gen_random_uuid(), q, 'Format', 'End with a list of what to buy', 5, 'person' from unnest($1::uuid[]) q`,
    [ids.queries.slice(0, -1)],
  );
  return { projectId, slug, queryIds: ids.queries };
}

/** Adds so many constraints in as many categories to each query's list: enough for five levels. */
export async function lengthenLists(database: Database, queryIds: readonly string[], constraints = 8): Promise<void> {
  await database.pool.query(
    `insert into "Constraint" ("id", "queryId", "category", "text", "position", "source")
     select gen_random_uuid(), q, 'Kind ' || n,
       case n % 3 when 0 then 'Use at least ' || (100 + n) || ' words' when 1 then 'Name one dish of kind ' || n || ' and why it suits the season'
         else 'Mention the word "plan' || n || '" at least once' end, 5 + n, 'model'
     from unnest($1::uuid[]) q, generate_series(1, $2::int) n`,
    [queryIds, constraints],
  );
}

/** A protocol that compares what the first run's model generated with what people made of it. */
export function studyProtocol(part: Partial<Protocol> = {}): Protocol {
  return Protocol.parse({
    hypothesis: "People prefer the lists that people edited.",
    unit: "constraint_list",
    arms: [
      { key: "model", name: "As generated", source: { kind: "model", run: 1 } },
      { key: "edited", name: "As edited", source: { kind: "edited", run: 1 } },
    ],
    strata: {},
    queries: 40,
    seed: "larch",
    question: "Which list would make the better instruction?",
    anchors: { better: "You would use it as it is.", tie: "Either would do.", bothBad: "You would use neither." },
    reasons: ["More checkable", "Fits the query better"],
    rubric: ["valid", "atomic"],
    stop: {},
    exclusion: {},
    ...part,
  });
}
