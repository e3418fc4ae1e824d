import * as z from "zod";
import { EstimateView } from "./estimate-view";
import { ProbedJudge } from "./probed-judge";
import { RubricQuestion, StudyUnit } from "./study";

const count = z.number().int();

/** One judge on the pairs of one contrast. `judge` is null where none has judged: every estimate then says so. */
export const JudgedContrast = z.object({
  judge: z.string().nullable(),
  /** second in the report: people's labels and the judge's together (PPI++); lambda 0 is the people alone */
  assisted: z.object({ winRate: EstimateView, lambda: z.number().nullable(), judgedByBoth: count, judgedByJudgeOnly: count }),
  /** last in the report and grey; the flip rate stands before the rate */
  alone: z.object({ isGrey: z.literal(true), flipRate: EstimateView, winRate: EstimateView }),
});
export type JudgedContrast = z.infer<typeof JudgedContrast>;

/** Two arms: every rate is of the second over the first, a tie and both bad being half a win. */
export const StudyContrast = z.object({
  first: z.string(),
  second: z.string(),
  /** first in the report: people alone */
  people: z.object({
    /** how often a repeat with the sides swapped is answered differently; it stands before any rate */
    flipRate: EstimateView,
    winRate: EstimateView,
    /** judgements, not pairs */
    counts: z.object({ wins: count, ties: count, bothBad: count, losses: count }),
    pairs: count,
    queries: count,
    lengthControlled: z.object({ winRate: EstimateView, caution: z.string() }),
  }),
  judged: z.array(JudgedContrast).min(1),
  byCategory: z.array(z.object({ category: z.string(), winRate: EstimateView })),
  byLevel: z.array(z.object({ level: count, winRate: EstimateView })),
});
export type StudyContrast = z.infer<typeof StudyContrast>;

/** Bradley and Terry's strengths of all arms, strongest first. */
export const StudyStrengths = z.union([
  z.object({ ranking: z.null(), n: count, because: z.string() }),
  z.object({
    ranking: z.array(z.object({ arm: z.string(), strength: EstimateView, logStrength: EstimateView })),
    n: count,
    ties: z.string(),
    scale: z.string(),
  }),
]);
export type StudyStrengths = z.infer<typeof StudyStrengths>;

/** How far people agree with each other on the pairs that two or more judged. */
export const PeopleAgreement = z.object({
  raters: count,
  pairs: count,
  percent: EstimateView,
  ac1: EstimateView,
  alpha: EstimateView,
  /** resamples behind each interval, of queries */
  samples: count,
});
export type PeopleAgreement = z.infer<typeof PeopleAgreement>;

/** May the judge stand in for a person? */
export const StudyAlternativeTest = z.object({
  winningRate: EstimateView,
  passed: z.boolean(),
  epsilon: z.number(),
  advantageProbability: EstimateView,
  annotators: z.array(
    z.object({
      annotator: z.string(),
      n: count,
      modelAdvantage: z.number(),
      personAdvantage: z.number(),
      p: z.number(),
      isRejected: z.boolean(),
    }),
  ),
  leftOut: z.array(z.string()),
});
export type StudyAlternativeTest = z.infer<typeof StudyAlternativeTest>;

/** The judge on trial. `judge` is null where there is none: every estimate then says so. */
export const JudgeTrial = z.object({
  judge: z.string().nullable(),
  pairs: count,
  flipRate: EstimateView,
  firstPositionRate: EstimateView,
  verbositySlope: EstimateView,
  /** how much more than people it prefers what its own model wrote, -1 to 1 */
  ownPreference: EstimateView,
  agreementWithPeople: EstimateView,
  calibration: z.object({
    error: EstimateView,
    curve: z.array(z.object({ from: z.number(), to: z.number(), n: count, confidence: z.number(), accuracy: z.number() })),
  }),
  alternative: StudyAlternativeTest,
  categories: z.array(
    z.object({
      category: z.string(),
      pairs: count,
      flipRate: EstimateView,
      winningRate: EstimateView,
      mayPrefill: z.boolean(),
      /** why it may, or why not */
      because: z.string(),
    }),
  ),
});
export type JudgeTrial = z.infer<typeof JudgeTrial>;

/** The share of yes to one question about one arm; a category of null is all of them together. */
export const RubricShare = z.object({
  arm: z.string(),
  question: RubricQuestion,
  category: z.string().nullable(),
  share: EstimateView,
  /** answers; a judge's are counted and are no part of the share */
  answers: z.object({ people: count, code: count, judge: count }),
});
export type RubricShare = z.infer<typeof RubricShare>;

/** What the answers to one arm's instructions keep. Partly met counts as not met. */
export const DownstreamArm = z.object({
  arm: z.string(),
  instructions: count,
  /** instructions all of whose constraints are met */
  kept: count,
  checkedBy: z.object({ code: count, judge: count }),
  met: EstimateView,
  allMet: EstimateView,
  /** the mean, over queries, of how many of the study's levels are met from the lowest on without a gap */
  levelsMet: EstimateView,
  /** dollars */
  costPerKeptRow: EstimateView,
  /** by the constraint's own category */
  byCategory: z.array(z.object({ category: z.string(), met: EstimateView })),
  byLevel: z.array(z.object({ level: count, met: EstimateView, allMet: EstimateView })),
});
export type DownstreamArm = z.infer<typeof DownstreamArm>;

export const Downstream = z.object({
  arms: z.array(DownstreamArm),
  /** second less first, on the queries that both arms have */
  differences: z.array(
    z.object({ first: z.string(), second: z.string(), met: EstimateView, allMet: EstimateView, levelsMet: EstimateView }),
  ),
  note: z.string(),
});
export type Downstream = z.infer<typeof Downstream>;

/** Everything a study says. All intervals are at 95 % and allow for the pairs, texts and answers of one query being alike. */
export const StudyReport = z.object({
  protocolHash: z.string(),
  /** what must be known before any number is read: what the rehearsal model made */
  notes: z.array(z.string()),
  version: z.string(),
  hypothesis: z.string(),
  unit: StudyUnit,
  arms: z.array(z.object({ key: z.string(), name: z.string() })),
  answer: z.object({ sentence: z.string(), winRate: EstimateView }),
  contrasts: z.array(StudyContrast),
  /** null with two arms: their win rate says it all */
  strengths: StudyStrengths.nullable(),
  agreement: PeopleAgreement,
  trials: z.array(JudgeTrial).min(1),
  rubric: z.array(RubricShare),
  downstream: Downstream,
  /** every judge that marked a constraint downstream or was put to a probe; none where there is none */
  probedJudges: z.array(ProbedJudge),
  exclusions: z.array(z.object({ reason: z.string(), judgements: count, raters: z.array(z.string()) })),
  totals: z.object({
    /** of people, repeats and excluded ones not among them */
    judgements: count,
    repeats: count,
    excluded: count,
    byJudges: count,
    raters: count,
    pairs: count,
    queries: count,
  }),
});
export type StudyReport = z.infer<typeof StudyReport>;
