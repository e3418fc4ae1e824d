import * as z from "zod";
import { FailureKind } from "./call-outcome";
import { page } from "./id";
import { ItemStatus } from "./run";

/** One row of one stage of a run: what it took and what became of it. */
export const RunRow = z.object({
  itemId: z.string(),
  noun: z.enum(["seed", "query", "instruction", "use"]),
  subjectId: z.string(),
  text: z.string(),
  level: z.number().int().nullable(),
  /** the instruction the row is, or one of whose constraints it is */
  instructionId: z.string().nullable(),
  status: ItemStatus,
  reason: z.string().nullable(),
  detail: z.string().nullable(),
  failureKind: FailureKind.nullable(),
  settledAt: z.string().nullable(),
});
export type RunRow = z.infer<typeof RunRow>;
export const RunRowPage = page(RunRow);
export type RunRowPage = z.infer<typeof RunRowPage>;

export const RunRowQuery = z.object({
  stage: z.string().min(1),
  status: ItemStatus,
  reason: z.string().optional(),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RunRowQuery = z.infer<typeof RunRowQuery>;
