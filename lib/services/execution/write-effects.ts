import {
  addAnswers,
  addConstraints,
  addFeedback,
  addFilterVerdicts,
  addInstructions,
  addJudgeVerdicts,
  addQueries,
  type EffectOrigin,
  proposeBindings,
  putChains,
} from "@/lib/db/run-effects";
import type { Sql } from "@/lib/db/sql";
import type { Effect } from "@/lib/pipeline/stage";
import { recheck } from "@/lib/services/constraints/recheck";

/** Writes what settled replies mean, parents before children, a few statements for the whole batch. */
export async function writeEffects(
  sql: Sql,
  origin: EffectOrigin,
  effects: readonly Effect[],
  callOf: ReadonlyMap<string, string | null>,
): Promise<void> {
  const rows = effects.map((effect) => ({ ...effect, modelCallId: callOf.get(effect.subjectId) ?? null }));
  const of = <Kind extends Effect["kind"]>(kind: Kind) =>
    rows.filter((row): row is Extract<Effect, { kind: Kind }> & { modelCallId: string | null } => row.kind === kind);
  await addQueries(sql, origin, of("create_query"));
  await addConstraints(sql, of("create_constraint"));
  await addInstructions(sql, origin, of("create_instruction"));
  const verdicts = of("record_filter_verdict").map(({ noun, subjectId, ...verdict }) => ({
    ...verdict,
    queryId: noun === "query" ? subjectId : null,
    instructionId: noun === "instruction" ? subjectId : null,
  }));
  await addFilterVerdicts(sql, origin, verdicts);
  const answers = of("create_answer");
  await addAnswers(sql, origin, answers);
  if (answers.length > 0) await recheck(sql, { answerIds: answers.map(({ id }) => id) });
  await proposeBindings(sql, of("propose_binding"));
  await addJudgeVerdicts(sql, origin, of("record_judge_verdict"));
  await addFeedback(sql, of("create_feedback"));
  await putChains(sql, origin, of("create_chain"));
}
