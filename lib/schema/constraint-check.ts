import * as z from "zod";
import { ImportStatus } from "./seed-import";

/** One pass over a run or a whole project: binds what is unbound, has code check every answer, and looks for findings. */
export const ConstraintCheck = z.object({
  id: z.string(),
  /** null: the whole project */
  runNumber: z.number().int().nullable(),
  status: ImportStatus,
  statusReason: z.string().nullable(),
  /** queries looked at, of how many */
  done: z.number().int(),
  total: z.number().int(),
  /** what the pass came to so far */
  bound: z.number().int(),
  verdicts: z.number().int(),
  findings: z.number().int(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type ConstraintCheck = z.infer<typeof ConstraintCheck>;
export const LatestConstraintCheck = ConstraintCheck.nullable();

export const ConstraintCheckInput = z.object({ run: z.number().int().positive().nullable().default(null) });
export type ConstraintCheckInput = z.infer<typeof ConstraintCheckInput>;
