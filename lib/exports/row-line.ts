import type { Split } from "@/lib/schema/release";
import { type InstructionRecord, instructionsOf, type ReleaseRecord } from "@/lib/schema/release-record";

export interface RowPlace {
  file: string;
  split: Split;
  /** 1 for the first row of the file */
  line: number;
}

/**
 * A row's line in rows.jsonl: which row of which file it is, where it came from and what was decided about it.
 * It repeats no training text.
 */
export function rowLine(record: ReleaseRecord, place: RowPlace) {
  const { id, kind, seed, query, run, isRehearsal, isEdited } = record;
  return {
    ...{ id, kind, ...place, isRehearsal, isEdited },
    licence: seed.licence,
    source: seed.source,
    seed: { id: seed.id, key: seed.key, externalId: seed.externalId },
    query: { id: query.id, position: query.position },
    run,
    answers: answersOf(record).map(({ id: answerId, model, originalText, checks }) => ({
      ...{ id: answerId, model, isEdited: originalText !== null },
      ...(checks ? { checks } : {}),
    })),
    instructions: instructionsOf(record).map(instructionLine),
  };
}

function answersOf(record: ReleaseRecord) {
  if (record.kind === "chain") return record.turns.map(({ answer }) => answer);
  return record.kind === "external_feedback" ? [record.weakerAnswer, record.revisedAnswer] : [record.answer];
}

function instructionLine({ id, level, track, originalText, constraints, quality }: InstructionRecord) {
  return {
    ...{ id, level, track, isEdited: originalText !== null },
    constraints: constraints.map((constraint) => ({
      ...{ id: constraint.id, category: constraint.category, source: constraint.source, isEdited: constraint.originalText !== null },
      ...(constraint.verifierId === null ? {} : { verifier: constraint.verifierId, params: constraint.params }),
    })),
    ...quality,
  };
}
