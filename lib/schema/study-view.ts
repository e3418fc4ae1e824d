import * as z from "zod";

/** What a study of some size can tell, and what it takes. */
export const StudyPlan = z.object({
  pairs: z.int(),
  judgements: z.int(),
  hours: z.number(),
  /** of a win rate's 95 % interval, as a share; null where there is no interval */
  halfWidth: z.number().nullable(),
  /** the smallest departure from one half that is found four times out of five */
  detectable: z.number().nullable(),
});
export type StudyPlan = z.infer<typeof StudyPlan>;
