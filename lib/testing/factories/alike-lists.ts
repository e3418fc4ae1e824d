import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/db/client";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { makeListedQueries } from "./study";

const words =
  "brief list table three five seven words plain warm formal steps price week month friend child teacher note end first last each".split(
    " ",
  );

export interface AlikeLists {
  projectId: string;
  slug: string;
  /** which two queries are each other's mirror, by query */
  mirrors: Map<string, string>;
}

/**
 * A project of which nobody could tell the two arms apart by what they say: the generated and the edited constraints are drawn from the
 * same words, and every query has a mirror whose arms say the same the other way round. Whatever gives a side away is something else.
 */
export async function makeAlikeLists(database: Database, mirrored: number): Promise<AlikeLists> {
  const { projectId, slug, queryIds } = await makeListedQueries(database, 1);
  const draw = seededRandom("alike lists");
  const sentence = () => Array.from({ length: 4 + Math.floor(draw() * 8) }, () => words[Math.floor(draw() * words.length)]).join(" ");
  const [model] = queryIds;
  const mirrors = new Map<string, string>();
  const rows = Array.from({ length: mirrored }, (_, place) => {
    const lists = Array.from({ length: 4 }, () => ({ one: sentence(), other: sentence() }));
    const [query, mirror] = [randomUUID(), randomUUID()];
    for (const id of [query, mirror]) mirrors.set(id, `mirrored ${place}`);
    return [
      {
        id: query,
        text: `How do I ${sentence()}?`,
        constraints: lists.map(({ one, other }) => ({ id: randomUUID(), text: one, originalText: other })),
      },
      {
        id: mirror,
        text: `How do I ${sentence()}?`,
        constraints: lists.map(({ one, other }) => ({ id: randomUUID(), text: other, originalText: one })),
      },
    ];
  }).flat();
  await database.pool.query(
    `insert into "Query" ("id", "runId", "seedId", "position", "text", "filterDecision")
     select r."id", q."runId", q."seedId", 1000 + row_number() over (), r."text", 'keep'
     from "Query" q, jsonb_to_recordset($2::jsonb) r("id" uuid, "text" text) where q."id" = $1`,
    [model, JSON.stringify(rows)],
  );
  const constraints = rows.flatMap(({ id, constraints: own }) => own.map((one, place) => ({ ...one, queryId: id, position: place + 1 })));
  await database.pool.query(
    `insert into "Constraint" ("id", "queryId", "category", "text", "originalText", "position", "source")
     select r."id", r."queryId", 'Format', r."text", r."originalText", r."position", 'model'
     from jsonb_to_recordset($1::jsonb) r("id" uuid, "queryId" uuid, "text" text, "originalText" text, "position" int)`,
    [JSON.stringify(constraints)],
  );
  return { projectId, slug, mirrors };
}
