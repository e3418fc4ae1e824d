import { studentQuantile } from "@/lib/agreement/maths/distributions";
import type { Protocol } from "@/lib/schema/study";
import type { StudyPlan } from "@/lib/schema/study-view";

/** What is assumed of judging before anybody judged. */
export interface Assumptions {
  /** share of ties */
  tieShare: number;
  /** how far two people's preferences on one pair go together, 0 to 1 */
  correlation: number;
  secondsPerJudgement: number;
}

export const usualAssumptions: Assumptions = { tieShare: 0.2, correlation: 0.35, secondsPerJudgement: 35 };

/**
 * What a study of this size will be able to tell, and what it takes.
 *
 * @param protocol queries are pairs of each contrast: every two arms are compared on every query
 * @returns the half width of the 95 % interval of a win rate near one half (in shares), the smallest departure from one half that
 *   is found four times out of five, judgements (repeats included) and hours of all people together; the widths are null with fewer
 *   than 2 queries
 */
export function studyPlan(
  protocol: Pick<Protocol, "arms" | "queries" | "annotatorsPerPair" | "repeatShare">,
  assumed: Assumptions,
): StudyPlan {
  const { queries, annotatorsPerPair: people } = protocol;
  const contrasts = (protocol.arms.length * (protocol.arms.length - 1)) / 2;
  const pairs = queries * contrasts;
  const judgements = people * (pairs + Math.round(pairs * protocol.repeatShare));
  const ofOne = (1 - assumed.tieShare) / 4;
  const ofPair = (ofOne * (1 + (people - 1) * assumed.correlation)) / people;
  const standardError = Math.sqrt(ofPair / queries);
  const width = queries < 2 ? null : studentQuantile(0.975, queries - 1) * standardError;
  const detectable = width === null ? null : width + studentQuantile(0.8, queries - 1) * standardError;
  return { pairs, judgements, hours: (judgements * assumed.secondsPerJudgement) / 3_600, halfWidth: width, detectable };
}
