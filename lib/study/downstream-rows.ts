import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { DownstreamRow } from "@/lib/schema/study-rows";

/** One mark as it is kept. */
export interface GivenMark {
  textId: string;
  queryId: string;
  arm: string;
  stratum: string;
  level: number;
  category: string;
  constraint: string;
  fulfilment: Fulfilment;
  by: "code" | "judge";
  judge: string | null;
  makingMicroUsd: number | null;
  answerMicroUsd: number | null;
}

/**
 * Marks as rows of the analysis.
 *
 * @returns one row for each; an instruction is one level of one text, and costs its share of making the text and its own answer: what
 *   a list cost before the study, and people's time, are not in it
 */
export function downstreamRows(marks: readonly GivenMark[]): DownstreamRow[] {
  return marks.map((mark) => ({
    ...{ query: mark.queryId, category: mark.stratum, level: mark.level, arm: mark.arm, instruction: `${mark.textId}/${mark.level}` },
    ...{ constraint: mark.constraint, constraintCategory: mark.category, fulfilment: mark.fulfilment, by: mark.by, judge: mark.judge },
    costUsd: costOf(mark),
  }));
}

function costOf({ makingMicroUsd, answerMicroUsd }: GivenMark): number | null {
  return makingMicroUsd === null || answerMicroUsd === null ? null : (makingMicroUsd + answerMicroUsd) / 1_000_000;
}
