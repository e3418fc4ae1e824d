import * as z from "zod";
import { ModelRole } from "./model-role";

export const JudgeStart = z.object({ role: ModelRole });

/** A category in which people are offered a judge's choice, and what the judge showed there when that was allowed. */
export const Prefill = z.object({ category: z.string(), because: z.string() });
export type Prefill = z.infer<typeof Prefill>;

/** A category of a study for one judge: whether it passed there by now, and why or why not. */
export const PrefillChoice = Prefill.extend({ pairs: z.int(), mayPrefill: z.boolean() });
export type PrefillChoice = z.infer<typeof PrefillChoice>;

/** The categories a judge may pre-fill from now on, all of them; none takes it back. */
export const PrefillInput = z.object({ judge: z.string().min(1), categories: z.array(z.string()).max(1_000) });
export type PrefillInput = z.infer<typeof PrefillInput>;

/** How far a model is that judges every pair in both orders. */
export const StudyJudgeView = z.object({
  /** the model's name and the version of the prompt */
  judge: z.string(),
  isRehearsal: z.boolean(),
  /** questions: two for each pair that can be judged */
  asked: z.int(),
  answered: z.int(),
  failed: z.int(),
  /** nothing more is asked until somebody starts it again */
  isStopped: z.boolean(),
  /** why one of the failed ones failed, or why asking stopped, in words; null where neither */
  because: z.string().nullable(),
  prefills: z.array(Prefill),
});
export type StudyJudgeView = z.infer<typeof StudyJudgeView>;
