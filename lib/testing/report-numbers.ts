import type { EstimateView } from "@/lib/schema/estimate-view";
import type { JudgeTrial, StudyReport } from "@/lib/schema/study-report";

/** A report's numbers in the shape in which `lib/study/recompute/recompute.py` prints them. */
export function reportNumbers(report: StudyReport) {
  return {
    arms: report.arms.map(({ key }) => key),
    answer: plain(report.answer.winRate),
    contrasts: report.contrasts.map(contrastNumbers),
    strengths: strengthNumbers(report.strengths),
    agreement: agreementNumbers(report.agreement),
    trials: report.trials.map(trialNumbers),
    rubric: report.rubric
      .map(({ arm, question, category, share, answers }) => ({ arm, question, category, share: plain(share), answers }))
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
    downstream: {
      arms: Object.fromEntries(report.downstream.arms.map((arm) => [arm.arm, downstreamNumbers(arm)])),
      differences: report.downstream.differences.map(({ first, second, met, allMet, levelsMet }) => ({
        ...{ first, second, met: plain(met), allMet: plain(allMet), levelsMet: plain(levelsMet) },
      })),
    },
    probedJudges: Object.fromEntries(report.probedJudges.map((judge) => [judge.judge, probedNumbers(judge)])),
    exclusions: report.exclusions,
    totals: report.totals,
  };
}

/** A value with its n and its interval where it has one; a value of null where there is none. */
function plain(estimate: EstimateView) {
  if (estimate.value === null) return { value: null, n: estimate.n };
  const { value, n, interval } = estimate;
  return interval ? { value, n, interval } : { value, n };
}

function contrastNumbers({ first, second, people, judged, byCategory, byLevel }: StudyReport["contrasts"][number]) {
  const { counts, pairs, queries, flipRate, winRate, lengthControlled } = people;
  return {
    ...{ first, second, counts, pairs, queries, flipRate: plain(flipRate), winRate: plain(winRate) },
    lengthControlled: plain(lengthControlled.winRate),
    byCategory: Object.fromEntries(byCategory.map((part) => [part.category, plain(part.winRate)])),
    byLevel: Object.fromEntries(byLevel.map((part) => [String(part.level), plain(part.winRate)])),
    judges: Object.fromEntries(
      judged.map(({ judge, assisted, alone }) => {
        const { lambda, judgedByBoth, judgedByJudgeOnly } = assisted;
        const tuned = { ...plain(assisted.winRate), lambda };
        const own = { flipRate: plain(alone.flipRate), alone: plain(alone.winRate) };
        return [judge ?? "", { assisted: tuned, judgedByBoth, judgedByJudgeOnly, ...own }];
      }),
    ),
  };
}

/** Values alone: the intervals are drawn. */
function strengthNumbers(strengths: StudyReport["strengths"]) {
  if (strengths === null || strengths.ranking === null) return strengths && { ranking: null, n: strengths.n };
  const ranking = strengths.ranking.map(({ arm, strength, logStrength }) => [
    arm,
    { strength: { value: strength.value, n: strength.n }, logStrength: { value: logStrength.value, n: logStrength.n } },
  ]);
  return { ranking: Object.fromEntries(ranking), n: strengths.n };
}

/** Values alone: the intervals are drawn. */
function agreementNumbers({ raters, pairs, percent, ac1, alpha }: StudyReport["agreement"]) {
  const value = (estimate: EstimateView) => ({ value: estimate.value, n: estimate.n });
  return { raters, pairs, percent: value(percent), ac1: value(ac1), alpha: value(alpha) };
}

function trialNumbers(trial: JudgeTrial) {
  const { judge, pairs, calibration, alternative, categories } = trial;
  const { winningRate, advantageProbability, ...test } = alternative;
  return {
    ...{ judge, pairs, flipRate: plain(trial.flipRate), firstPositionRate: plain(trial.firstPositionRate) },
    ...{ verbositySlope: plain(trial.verbositySlope), ownPreference: plain(trial.ownPreference) },
    agreementWithPeople: plain(trial.agreementWithPeople),
    calibration: { error: plain(calibration.error), curve: calibration.curve },
    alternative: { ...test, winningRate: plain(winningRate), advantageProbability: plain(advantageProbability) },
    categories: categories.map(({ because: _, flipRate, winningRate: rate, ...part }) => ({
      ...{ ...part, flipRate: plain(flipRate), winningRate: plain(rate) },
    })),
  };
}

function downstreamNumbers({ arm: _, met, allMet, levelsMet, costPerKeptRow, byCategory, byLevel, ...counts }: DownstreamArm) {
  return {
    ...{ ...counts, met: plain(met), allMet: plain(allMet), levelsMet: plain(levelsMet), costPerKeptRow: plain(costPerKeptRow) },
    byCategory: Object.fromEntries(byCategory.map((part) => [part.category, plain(part.met)])),
    byLevel: Object.fromEntries(byLevel.map((part) => [String(part.level), { met: plain(part.met), allMet: plain(part.allMet) }])),
  };
}
type DownstreamArm = StudyReport["downstream"]["arms"][number];

function probedNumbers({ planted, byCategory, arms, ...rates }: ProbedJudge) {
  return {
    ...{ ...rateNumbers(rates), planted },
    byCategory: Object.fromEntries(byCategory.map((part) => [part.category, rateNumbers(part)])),
    arms: Object.fromEntries(arms.map((part) => [part.arm, { apparent: plain(part.apparent), corrected: plain(part.corrected) }])),
  };
}
type ProbedJudge = StudyReport["probedJudges"][number];

function rateNumbers(of: Pick<ProbedJudge, "violated" | "kept" | "sensitivity" | "specificity">) {
  return { violated: of.violated, kept: of.kept, sensitivity: plain(of.sensitivity), specificity: plain(of.specificity) };
}

const keyOf = ({ arm, question, category }: { arm: string; question: string; category: string | null }) =>
  [arm, question, category ?? ""].join(" ");
