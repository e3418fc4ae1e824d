import type { Draw } from "@/lib/agreement/maths/draw";
import { epsilonOf, type Protocol } from "@/lib/schema/study";
import type { StudyReport } from "@/lib/schema/study-report";
import type { DownstreamRow, PreferenceRow, ProbeRow, RubricRow } from "@/lib/schema/study-rows";
import { everyTwo } from "../every-two";
import { studyAnswer } from "./answer";
import type { Drawing } from "./by-query";
import { studyContrast } from "./contrasts";
import { exclusionsOf, totalsOf } from "./counts";
import { downstreamReport } from "./downstream";
import { judgeTrial } from "./judge-trial";
import { judgesOf, studyPairs } from "./pairs";
import { peopleAgreement } from "./people-agreement";
import { probedJudges } from "./probed-judges";
import { rubricShares } from "./rubric-shares";
import { studyStrengths } from "./strengths";

/** What a report is made of. */
export interface ReportInput {
  protocol: Protocol;
  protocolHash: string;
  version: string;
  /** with `excluded` set */
  preferences: readonly PreferenceRow[];
  rubric: readonly RubricRow[];
  downstream: readonly DownstreamRow[];
  probes: readonly ProbeRow[];
  /** what must be known before any number is read */
  notes?: readonly string[];
  /** seeded generators; the report draws with the protocol's seed */
  drawFor: (seed: string) => Draw;
  /** resamples per bootstrap interval */
  samples?: number;
}

/**
 * Everything a study says, from its protocol and its raw rows alone: the same rows give the same report.
 *
 * @param of the frozen protocol with its hash, the rows as the study's CSV has them, and seeded generators
 * @returns the answer, then per two arms what people say, what people and a judge say, and what a judge alone says; strengths, agreement,
 *   the judges on trial, the rubric, what a model keeps of the constraints, how right the judge of these is, and what was left out. Every number is an estimate with its
 *   n, and every missing one says why
 */
export function studyReport(of: ReportInput): StudyReport {
  const { protocol, preferences } = of;
  const arms = protocol.arms.map(({ key }) => key);
  const pairs = studyPairs(preferences);
  const contrasts = everyTwo(arms).map((two) => studyContrast(preferences, two));
  const drawing: Drawing = { seed: protocol.seed, samples: of.samples ?? 1_000, drawFor: of.drawFor };
  const judges = judgesOf(pairs);
  const epsilon = epsilonOf[protocol.annotatorKind];
  return {
    notes: [...(of.notes ?? [])],
    ...{ protocolHash: of.protocolHash, version: of.version, hypothesis: protocol.hypothesis, unit: protocol.unit },
    arms: protocol.arms.map(({ key, name }) => ({ key, name })),
    answer: answerOf(protocol, contrasts[0]),
    contrasts,
    strengths: studyStrengths(pairs, arms, drawing),
    agreement: peopleAgreement(pairs, drawing),
    trials: (judges.length === 0 ? [null] : judges).map((judge) => judgeTrial(pairs, judge, epsilon)),
    rubric: rubricShares(of.rubric, arms),
    downstream: downstreamReport(of.downstream, arms),
    probedJudges: probedJudges(of.probes, of.downstream, arms),
    exclusions: exclusionsOf(preferences),
    totals: totalsOf(preferences),
  };
}

function answerOf({ arms }: Protocol, contrast: StudyReport["contrasts"][number] | undefined): StudyReport["answer"] {
  const [first, second] = arms;
  const none = { value: null, n: 0, because: "there are no two arms" };
  return studyAnswer(contrast?.people.winRate ?? none, { first: first?.name ?? "", second: second?.name ?? "" });
}
