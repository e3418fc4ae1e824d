import { constraintToJudge, verdictMade } from "@/lib/pipeline/study/constraint-to-judge";
import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import { StudyBody } from "@/lib/schema/study-body";
import type { Workshop } from "./workshop";

/** One constraint of one level of a text, and the answer that is read for it. */
interface JudgedConstraint {
  textId: string;
  level: number;
  position: number;
  rounds: number;
  /** null where the text or the answer is not there */
  read: { body: unknown; answer: string } | null;
}

interface Judged {
  fulfilment: Fulfilment;
  evidence: string;
  model: string;
  isRehearsal: boolean;
  /** null where the model has no price */
  costMicroUsd: number | null;
  problem: null;
}

/** What the judge says of one constraint, or why it said nothing that counts: the same question whatever is done with the answer. */
export async function judgeConstraint(shop: Workshop, asked: JudgedConstraint): Promise<Judged | { problem: string }> {
  const { textId, level, position, rounds, read } = asked;
  const item = read && constraintToJudge(StudyBody.parse(read.body), { id: textId, level, position, answer: read.answer });
  if (!item) return { problem: "The constraint is not one of the instruction’s." };
  const said = await shop.ask({ model: "judge", stage: "judge", item, rounds, refuses: (effects) => verdictMade(effects).problem });
  const model = (await shop.asker("judge"))?.model;
  if (said.problem !== null || !model) return { problem: said.problem ?? "No model is set for the judge." };
  const verdict = verdictMade(said.value);
  if (verdict.problem !== null) return { problem: verdict.problem };
  const costMicroUsd = model.inputUsdPerMtok === null ? null : said.costMicroUsd;
  const signed = { model: model.model, isRehearsal: model.isRehearsal, costMicroUsd };
  return { fulfilment: verdict.fulfilment, evidence: verdict.explanation, ...signed, problem: null };
}
