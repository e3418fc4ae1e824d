import * as z from "zod";

export const Overlap = z.number().int().min(1, "at least one person judges each item").max(9, "at most nine people judge each item");

/** How the people of a project share its review. */
export const ReviewSettings = z.object({
  /** how many people judge each item; null: everybody may judge everything */
  overlap: Overlap.nullable().default(null),
  /** how long an item stays with somebody who shows no sign of life */
  leaseMinutes: z.number().int().min(1).max(240).default(10),
  /** annotators see what the model's filters said only after their own verdict */
  hidesFilters: z.boolean().default(false),
  /** annotators see what code found only after their own verdict */
  hidesCode: z.boolean().default(false),
  /** how much of a person's verdicts is on gold items, 0 to 0.05 */
  goldShare: z.number().min(0).max(0.05, "at most 5 % of a person's verdicts are on gold items").default(0),
});
export type ReviewSettings = z.infer<typeof ReviewSettings>;

/** What is given is changed, the rest stays. */
export const ReviewSettingsChange = z
  .object({
    overlap: Overlap.nullable(),
    leaseMinutes: z.number().int().min(1).max(240),
    hidesFilters: z.boolean(),
    hidesCode: z.boolean(),
    goldShare: z.number().min(0).max(0.05, "at most 5 % of a person's verdicts are on gold items"),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "nothing to change was given");
export type ReviewSettingsChange = z.infer<typeof ReviewSettingsChange>;
