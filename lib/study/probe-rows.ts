import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { ProbeRow } from "@/lib/schema/study-rows";
import type { Probe } from "./draw-probes";

/** A probe as a judge answered it. */
export interface GivenProbe extends Probe {
  arm: string;
  stratum: string;
  said: Fulfilment;
  judge: string;
}

/** @returns one row of the analysis for each; instructions are named as in the rows of what was kept downstream */
export function probeRows(given: readonly GivenProbe[]): ProbeRow[] {
  return given.map((probe) => ({
    ...{ query: probe.query, category: probe.stratum, level: probe.level, arm: probe.arm, instruction: `${probe.textId}/${probe.level}` },
    ...{ answer: `${probe.answerTextId}/${probe.answerLevel}`, constraint: probe.constraint, constraintCategory: probe.category },
    ...{ isPlanted: probe.isPlanted, truth: probe.truth, said: probe.said, judge: probe.judge },
  }));
}
