import { z } from "zod";
import { BindingState } from "@/lib/schema/constraint-verdict";
import { Level, Track } from "@/lib/schema/instruction";
import type { Sql } from "./sql";
import { keptText } from "./standing-sql";

/** A ledger row that waits, with the seed, query or instruction it is about. Shapes follow the stages' items. */
export interface Waiting<Item> {
  itemId: string;
  attempt: number;
  item: Item;
}

const LoadedConstraint = z.object({
  id: z.string(),
  category: z.string(),
  text: z.string(),
  track: Track,
  verifierId: z.string().nullable(),
  bindingState: BindingState,
});
const LoadedUses = z.array(LoadedConstraint.extend({ useId: z.string(), addedAt: Level }));
const LoadedConstraints = z.array(LoadedConstraint);
const LoadedText = z.object({ id: z.string(), text: z.string() }).nullable();
const LoadedInstructions = z.array(
  z.object({ id: z.string(), level: Level, track: Track, text: z.string(), isKept: z.boolean(), answerId: z.string().nullable() }),
);

interface SeedRow {
  itemId: string;
  attempt: number;
  seedId: string;
  seedKey: string;
  seedText: string;
}

const seedColumns = `s.id as "seedId", left(encode(s."textHash", 'hex'), 16) as "seedKey", s.text as "seedText"`;

export async function waitingSeeds(sql: Sql, itemIds: readonly string[]) {
  const rows = await sql.query<SeedRow>(
    `select i.id as "itemId", i.attempt, ${seedColumns} from "RunItem" i join "Seed" s on s.id = i."subjectId"
     where i.id = any($1::uuid[]) and i.status = 'waiting'`,
    [itemIds],
  );
  return rows.map((row) => ({ itemId: row.itemId, attempt: row.attempt, item: seedOf(row) }));
}

interface QueryRow extends SeedRow {
  queryId: string;
  position: number;
  text: string;
  constraints: unknown;
  instructions: unknown;
}

/** The model's own constraints in their order: those of the typed catalogue belong to single instructions. */
const queryConstraints = `(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'category', c.category, 'text', c.text,
  'track', c.track, 'verifierId', c."verifierId", 'bindingState', c."bindingState") order by c.position, c.id), '[]') from "Constraint" c
  where c."queryId" = q.id and c.track = 'general' and c."droppedAt" is null)`;

const queryInstructions = `(select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'level', n.level, 'track', n.track, 'text', n.text,
  'isKept', f.status is not distinct from 'kept' and ${keptText("n")}, 'answerId', a.id) order by n.level, n.track, n.id), '[]')
  from "Instruction" n
  left join "Answer" a on a."instructionId" = n.id and a.kind = 'answer'
  left join "RunItem" f on f."runId" = n."runId" and f.stage = 'instruction_filter' and f."subjectId" = n.id
  where n."queryId" = q.id)`;

export async function waitingQueries(sql: Sql, itemIds: readonly string[], withInstructions: boolean) {
  const rows = await sql.query<QueryRow>(
    `select i.id as "itemId", i.attempt, ${seedColumns}, q.id as "queryId", q.position, q.text,
       ${queryConstraints} as constraints, ${withInstructions ? queryInstructions : "'[]'::jsonb"} as instructions
     from "RunItem" i join "Query" q on q.id = i."subjectId" join "Seed" s on s.id = q."seedId"
     where i.id = any($1::uuid[]) and i.status = 'waiting'`,
    [itemIds],
  );
  return rows.map((row) => ({
    itemId: row.itemId,
    attempt: row.attempt,
    item: {
      id: row.queryId,
      key: `${row.seedKey}/${row.position}`,
      text: row.text,
      seed: seedOf(row),
      constraints: LoadedConstraints.parse(row.constraints),
      instructions: LoadedInstructions.parse(row.instructions),
    },
  }));
}

export interface InstructionRow extends SeedRow {
  instructionId: string;
  text: string;
  level: number;
  track: string;
  queryId: string;
  position: number;
  queryText: string;
  constraints: unknown;
  answer: unknown;
  weakerAnswer: unknown;
}

/** The lowest level of the query's chain that carries the constraint; a variant's own came with its own level. */
const addedAt = `least(n.level, coalesce((select min(m.level) from "InstructionConstraint" w join "Instruction" m on m.id = w."instructionId"
  where w."constraintId" = c.id and m."queryId" = n."queryId" and m.track = 'general'), n.level))`;

const instructionConstraints = `(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'category', c.category, 'text', c.text,
  'track', c.track, 'verifierId', c."verifierId", 'bindingState', c."bindingState", 'useId', u.id, 'addedAt', ${addedAt})
  order by u.position, c.id), '[]')
  from "InstructionConstraint" u join "Constraint" c on c.id = u."constraintId" where u."instructionId" = n.id)`;

const answerOfKind = (kind: string) => `(select jsonb_build_object('id', a.id, 'text', a.text) from "Answer" a
  where a."instructionId" = n.id and a.kind = '${kind}')`;

/** Of an instruction `n`, joined with its origins. */
export const instructionColumns = `${seedColumns}, n.id as "instructionId", n.text, n.level, n.track,
  q.id as "queryId", q.position, q.text as "queryText", ${instructionConstraints} as constraints,
  ${answerOfKind("answer")} as answer, ${answerOfKind("weaker")} as "weakerAnswer"`;
export const instructionOrigins = `join "Query" q on q.id = n."queryId" join "Seed" s on s.id = n."seedId"`;

export async function waitingInstructions(sql: Sql, itemIds: readonly string[]) {
  const rows = await sql.query<InstructionRow>(
    `select i.id as "itemId", i.attempt, ${instructionColumns}
     from "RunItem" i join "Instruction" n on n.id = i."subjectId" ${instructionOrigins}
     where i.id = any($1::uuid[]) and i.status = 'waiting'`,
    [itemIds],
  );
  return rows.map(instructionOf);
}

export function instructionOf(row: InstructionRow) {
  const queryKey = `${row.seedKey}/${row.position}`;
  const level = Level.parse(row.level);
  const track = Track.parse(row.track);
  return {
    itemId: row.itemId,
    attempt: row.attempt,
    item: {
      id: row.instructionId,
      key: `${queryKey}/${track}/${level}`,
      text: row.text,
      level,
      track,
      query: { id: row.queryId, key: queryKey, text: row.queryText, seedId: row.seedId },
      constraints: LoadedUses.parse(row.constraints),
      answer: LoadedText.parse(row.answer),
      weakerAnswer: LoadedText.parse(row.weakerAnswer),
    },
  };
}

function seedOf({ seedId, seedKey, seedText }: SeedRow) {
  return { id: seedId, key: seedKey, text: seedText };
}

/** Queries as routes see them, whatever their ledger rows say. */
export async function queriesAsItems(sql: Sql, ids: readonly string[]) {
  const rows = await sql.query<QueryRow>(
    `select ${seedColumns}, q.id as "queryId", q.position, q.text from "Query" q join "Seed" s on s.id = q."seedId"
     where q.id = any($1::uuid[])`,
    [ids],
  );
  return rows.map((row) => {
    const seed = seedOf(row);
    return { id: row.queryId, key: `${seed.key}/${row.position}`, text: row.text, seed, constraints: [], instructions: [] };
  });
}

/** Instructions as their stages see them, whatever their ledger rows say; only those of the project where one is named. */
export async function instructionsAsItems(sql: Sql, projectId: string | null, ids: readonly string[]) {
  const rows = await sql.query<InstructionRow>(
    `select n.id as "itemId", 0 as attempt, ${instructionColumns} from "Instruction" n ${instructionOrigins}
     where n.id = any($1::uuid[]) and ($2::uuid is null or n."projectId" = $2::uuid)`,
    [ids, projectId],
  );
  return rows.map((row) => instructionOf(row).item);
}
