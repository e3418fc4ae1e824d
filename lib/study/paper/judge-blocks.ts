import type { EstimateView } from "@/lib/schema/estimate-view";
import type { JudgeTrial, StudyReport } from "@/lib/schema/study-report";
import type { Block } from "./block";
import { around, plainScale } from "./scales";
import { written } from "./written";

/** Each judge on trial: its biases, whether it may stand in for a person, and where. */
export function judgeBlocks({ trials }: StudyReport): Block[] {
  return trials.flatMap((trial) => (trial.judge === null ? [] : trialBlocks(trial, trial.judge)));
}

function trialBlocks(trial: JudgeTrial, judge: string): Block[] {
  const { flipRate, firstPositionRate, agreementWithPeople, verbositySlope, ownPreference, calibration, alternative } = trial;
  return [
    { kind: "heading", text: `The judge on trial: ${judge}` },
    {
      kind: "intervals",
      caption: `On ${trial.pairs} pairs`,
      scale: plainScale,
      rows: [
        { label: "Changes its mind when the sides are swapped", estimate: flipRate, tone: "plain" },
        { label: "Of those, how often it took the side shown first", estimate: firstPositionRate, tone: "plain" },
        { label: "Agrees with most people", estimate: agreementWithPeople, tone: "plain" },
        { label: "Error of its stated confidence", estimate: calibration.error, tone: "plain" },
      ],
    },
    {
      kind: "intervals",
      caption: "What length adds to its preference, in log odds per standard deviation; 0: nothing",
      scale: around(boundsOf(verbositySlope), 1, "number"),
      rows: [{ label: "Pull of length", estimate: verbositySlope, tone: "plain" }],
    },
    {
      kind: "intervals",
      caption: "How much more than people it prefers what its own model wrote; 0: as much as they do",
      scale: around(boundsOf(ownPreference), 0.2, "percent"),
      rows: [{ label: "Pull of its own", estimate: ownPreference, tone: "plain" }],
    },
    ...(calibration.curve.length > 0
      ? [
          {
            kind: "calibration",
            caption: "How sure it said it was (across) and how often most people agreed (up)",
            curve: calibration.curve,
          } as const,
        ]
      : []),
    { kind: "text", text: alternativeWords(alternative), tone: "plain" },
    {
      kind: "table",
      caption: "Which categories it may pre-fill",
      columns: ["Category", "Pairs", "Changes its mind", "Winning rate", "May pre-fill", "Why"],
      rows: trial.categories.map(({ category, pairs, flipRate: flips, winningRate, mayPrefill, because }) => [
        ...[category === "" ? "none" : category, String(pairs), written(flips, "percent"), written(winningRate, "percent")],
        ...[mayPrefill ? "yes" : "no", because],
      ]),
    },
  ];
}

function boundsOf(estimate: EstimateView): number[] {
  return estimate.value === null ? [] : [estimate.value, ...(estimate.interval ?? [])];
}

function alternativeWords({ winningRate, passed, epsilon }: JudgeTrial["alternative"]): string {
  const rule = `Alternative annotator test, ε ${epsilon}`;
  if (winningRate.value === null) return `${rule}: no answer, because ${winningRate.because}.`;
  const verdict = passed ? "it may stand in for a person" : "it may not stand in for a person";
  return `${rule}: it wins against ${(100 * winningRate.value).toFixed(0)} % of ${winningRate.n} people, so ${verdict} (from one half on it may).`;
}
