import * as z from "zod";

/** A statistic as it leaves the server: the value with its n and interval, or why there is none. */
export const EstimateView = z.union([
  z.object({
    value: z.number(),
    n: z.number().int(),
    interval: z.tuple([z.number(), z.number()]).readonly().optional(),
    /** why a value has no interval, where that needs saying */
    noInterval: z.string().optional(),
  }),
  z.object({ value: z.null(), n: z.number().int(), because: z.string() }),
]);
export type EstimateView = z.infer<typeof EstimateView>;
