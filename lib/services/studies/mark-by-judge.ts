import { patiently, sqlOf } from "@/lib/db/sql";
import { failMark, keepMark, markedText, type OpenMark } from "@/lib/db/study-downstream";
import { constraintToJudge, verdictMade } from "@/lib/pipeline/study/constraint-to-judge";
import { StudyBody } from "@/lib/schema/study-body";
import type { Context } from "@/lib/services/context";
import type { Workshop } from "./workshop";

/** Asks the judge about one constraint of one answer, and keeps what it says, or why it said nothing that counts. */
export async function markByJudge(ctx: Context, shop: Workshop, open: Omit<OpenMark, "answer" | "body">): Promise<void> {
  const sql = sqlOf(ctx.pool);
  const { textId, level, position, rounds } = open;
  const text = await markedText(sql, { textId, level });
  const item = text && constraintToJudge(StudyBody.parse(text.body), { id: textId, level, position, answer: text.answer });
  if (!item) return patiently(() => failMark(sql, open, "The constraint is not one of the instruction’s."));
  const said = await shop.ask({ model: "judge", stage: "judge", item, rounds, refuses: (effects) => verdictMade(effects).problem });
  const model = (await shop.asker("judge"))?.model;
  if (said.problem !== null || !model) return patiently(() => failMark(sql, open, said.problem ?? "No model is set for the judge."));
  const verdict = verdictMade(said.value);
  if (verdict.problem !== null) return patiently(() => failMark(sql, open, verdict.problem));
  const costMicroUsd = model.inputUsdPerMtok === null ? null : said.costMicroUsd;
  const signed = { model: model.model, isRehearsal: model.isRehearsal, costMicroUsd, now: ctx.now() };
  await patiently(() => keepMark(sql, open, { fulfilment: verdict.fulfilment, evidence: verdict.explanation, ...signed }));
}
