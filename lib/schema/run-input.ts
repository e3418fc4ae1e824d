import * as z from "zod";
import { RunSettings } from "./run";

/** What a person chooses for a new run; everything left out has its default. */
export const NewRunBody = z.object({
  name: z.string().trim().max(200).optional(),
  settings: RunSettings.partial().optional(),
  /** null or left out: no limit */
  budgetMicroUsd: z.number().int().positive().nullable().optional(),
});
export type NewRunBody = z.infer<typeof NewRunBody>;
export type NewRunInput = NewRunBody & { projectId: string };
