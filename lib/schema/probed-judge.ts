import * as z from "zod";
import { EstimateView } from "./estimate-view";

const count = z.number().int();
const rates = {
  /** constraints that code found violated and kept, put to the judge */
  violated: count,
  kept: count,
  /** the share of violations it finds; partly met is a violation found */
  sensitivity: EstimateView,
  /** the share of kept constraints it calls met */
  specificity: EstimateView,
};

/** A judge of single constraints, measured on those of which code knows whether an answer keeps them. */
export const ProbedJudge = z.object({
  /** the judge's model */
  judge: z.string(),
  ...rates,
  /** of the violated ones: answers made for another instruction */
  planted: count,
  /** by the constraint's own category */
  byCategory: z.array(z.object({ category: z.string(), ...rates })),
  /** the share met of the constraints it marked, as it says and as that is corrected by its sensitivity and specificity */
  arms: z.array(z.object({ arm: z.string(), apparent: EstimateView, corrected: EstimateView })),
  note: z.string(),
});
export type ProbedJudge = z.infer<typeof ProbedJudge>;
