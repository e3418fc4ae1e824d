import * as z from "zod";

/** Of each action of the review screen the key it has instead of its own. */
export const ChosenKeys = z.record(z.string(), z.string().min(1).max(20));
export type ChosenKeys = z.infer<typeof ChosenKeys>;

/** What a person may set for themselves, by name. */
export const preferences = { "review-keys": ChosenKeys } as const;

export const PreferenceName = z.enum(["review-keys"]);
export type PreferenceName = z.infer<typeof PreferenceName>;
