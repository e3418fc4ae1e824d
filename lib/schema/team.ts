import * as z from "zod";
import { Role } from "./role";

/** How a person's verdicts on gold items compare with the known decisions. */
export const GoldAccuracy = z.union([
  z.object({ value: z.number(), n: z.number().int(), interval: z.tuple([z.number(), z.number()]) }),
  z.object({ value: z.null(), n: z.number().int(), because: z.string() }),
]);
export type GoldAccuracy = z.infer<typeof GoldAccuracy>;

export const TeamMember = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  skills: z.array(z.string()),
  today: z.number().int(),
  week: z.number().int(),
  all: z.number().int(),
  /** half of their verdicts took at most this long; null where no times are known */
  medianMs: z.number().nullable(),
  gold: GoldAccuracy,
  /** items on loan to them now */
  open: z.number().int(),
  /** items sent back to them */
  returned: z.number().int(),
});
export type TeamMember = z.infer<typeof TeamMember>;

export const TeamProgress = z.object({
  /** instructions the filters let through */
  items: z.number().int(),
  /** of them, those with all their verdicts (with no overlap: with any) */
  done: z.number().int(),
  disputed: z.number().int(),
  adjudicated: z.number().int(),
  waiting: z.number().int(),
  people: z.array(TeamMember),
});
export type TeamProgress = z.infer<typeof TeamProgress>;

/** An item that a lead sent back and that has not come again. */
export const ReturnedItem = z.object({
  id: z.string(),
  instructionId: z.string(),
  level: z.number().int(),
  text: z.string(),
  person: z.string(),
  by: z.string(),
  comment: z.string(),
  returnedAt: z.string(),
});
export type ReturnedItem = z.infer<typeof ReturnedItem>;
