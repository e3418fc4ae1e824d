import * as z from "zod";
import { Fulfilment } from "./constraint-verdict";
import { RubricQuestion } from "./study";
import type { SideChoice, StudySide } from "./study-body";

/** Two arms of one query, always called first and second in the protocol's order, whichever stood left. */
export const ArmChoice = z.enum(["first", "second", "tie", "both_bad"]);
export type ArmChoice = z.infer<typeof ArmChoice>;
export const RaterKind = z.enum(["person", "judge"]);
export type RaterKind = z.infer<typeof RaterKind>;

/** What every raw row says of what was judged. */
const subject = {
  /** the query, the same id for every pair, text and answer of it; all of a study's intervals are clustered by it */
  query: z.string(),
  /** the category of constraints the pair stands for; empty where the stratum has none */
  category: z.string(),
  /** 1 to 5; 0 for constraint lists */
  level: z.int().min(0).max(5),
};

/** One preference, as the study's CSV has it: enough to compute every number of the report elsewhere. */
export const PreferenceRow = z.object({
  id: z.string(),
  pair: z.string(),
  ...subject,
  firstArm: z.string(),
  secondArm: z.string(),
  /** in words */
  firstLength: z.int().min(0),
  secondLength: z.int().min(0),
  /** which model wrote the constraints of each; empty where people wrote or edited them */
  firstModel: z.string(),
  secondModel: z.string(),
  /** p1, p2 … for people, the judge's model and prompt version for a judge */
  rater: z.string(),
  raterKind: RaterKind,
  /** the model that judges, however it was asked; empty for people */
  raterModel: z.string(),
  /** which of the two stood left, or was shown first to the judge */
  left: z.enum(["first", "second"]),
  choice: ArmChoice,
  /** separated by " | " */
  reasons: z.string(),
  /** asked once more with the sides swapped; never part of a win rate */
  isRepeat: z.boolean(),
  spentMs: z.int().min(0).nullable(),
  /** how sure the judge says it is, 0 to 1 */
  confidence: z.number().min(0).max(1).nullable(),
  judgedAt: z.string(),
  /** the judge whose choice the person was offered before they gave theirs; empty where none was */
  prefilledBy: z.string(),
  /** why it is left out by the protocol's exclusion rule; empty where it counts */
  excluded: z.string(),
});
export type PreferenceRow = z.infer<typeof PreferenceRow>;

/** One answer to one rubric question. */
export const RubricRow = z.object({
  id: z.string(),
  ...subject,
  arm: z.string(),
  /** the constraint or instruction that was asked about */
  subject: z.string(),
  question: RubricQuestion,
  answer: z.boolean(),
  rater: z.string(),
  /** code answers what code can tell */
  raterKind: z.enum(["person", "judge", "code"]),
  excluded: z.string(),
});
export type RubricRow = z.infer<typeof RubricRow>;

/** Whether one answer of the answering model keeps one constraint of one arm's instruction. */
export const DownstreamRow = z.object({
  ...subject,
  arm: z.string(),
  instruction: z.string(),
  constraint: z.string(),
  /** of the constraint itself */
  constraintCategory: z.string(),
  fulfilment: Fulfilment,
  /** who says so: code, or a calibrated judge */
  by: z.enum(["code", "judge"]),
  /** the judge's model; null where code says so */
  judge: z.string().nullable(),
  /** what making this instruction and its answer cost, the same on each row of the instruction; null where the model has no price */
  costUsd: z.number().min(0).nullable(),
});
export type DownstreamRow = z.infer<typeof DownstreamRow>;

/** A constraint of which code knows whether an answer keeps it, and what a judge that was not told says. */
export const ProbeRow = z.object({
  ...subject,
  /** of the instruction that has the constraint */
  arm: z.string(),
  instruction: z.string(),
  /** the instruction whose answer was read: another one where the constraint is planted */
  answer: z.string(),
  constraint: z.string(),
  /** of the constraint itself */
  constraintCategory: z.string(),
  isPlanted: z.boolean(),
  /** what code says */
  truth: Fulfilment.exclude(["partly"]),
  /** what the judge says */
  said: Fulfilment,
  /** its model */
  judge: z.string(),
});
export type ProbeRow = z.infer<typeof ProbeRow>;

/** A pair as it is kept, with what the arms have for it. */
interface KeptPair {
  pairId: string;
  queryId: string;
  category: string;
  level: number;
  firstArm: string;
  secondArm: string;
  firstWords: number;
  secondWords: number;
  firstModel: string;
  secondModel: string;
}

/** A turn that was judged, with what was said of it last: by side and by person, as it is kept. */
export interface JudgedTurn extends KeptPair {
  id: string;
  userId: string;
  left: StudySide;
  isRepeat: boolean;
  choice: SideChoice;
  reasons: string[];
  spentMs: number;
  /** the judge whose choice was offered; null where none was */
  prefilledBy: string | null;
  createdAt: Date;
}

/** What a model said of one pair in one order, as it is kept. */
export interface ModelJudgement extends KeptPair {
  id: string;
  judge: string;
  left: StudySide;
  choice: ArmChoice;
  confidence: number;
  reason: string;
  createdAt: Date;
}
