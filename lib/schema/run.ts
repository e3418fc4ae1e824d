import { z } from "zod";
import { FailureKind } from "./call-outcome";
import { ModelRole, StructuredOutput } from "./model-role";

export const RunStatus = z.enum(["running", "paused", "gated", "cancelled", "done"]);
export type RunStatus = z.infer<typeof RunStatus>;

export const PauseReason = z.enum(["person", "budget", "gate", "models"]);
export type PauseReason = z.infer<typeof PauseReason>;

export const ItemStatus = z.enum(["held", "waiting", "kept", "dropped", "failed"]);
export type ItemStatus = z.infer<typeof ItemStatus>;

/** How a stage samples the model's words. */
export const Sampling = z.object({
  temperature: z.number().min(0).max(2),
  topP: z.number().gt(0).max(1),
  maxTokens: z.number().int().min(1).max(128_000),
});
export type Sampling = z.infer<typeof Sampling>;

/** Everything a run was started with; stored with the run and never changed. */
export const RunSettings = z.object({
  /** every draw of the run (sampled seeds, stage 4b, catalogue choices) follows from this and the item's own id */
  randomSeed: z.string().min(1).default("larch"),
  /** null: all kept seeds */
  seedLimit: z.number().int().positive().nullable().default(null),
  alternatives: z.number().int().min(1).max(10).default(3),
  /** share of instructions that get a format-and-number variant */
  formatNumberShare: z.number().min(0).max(1).default(0.2),
  /** catalogue entries shown to the model per instruction, and how many of them are of format */
  catalogueDraw: z.number().int().min(1).max(12).default(6),
  catalogueFormatShare: z.number().min(0).max(1).default(0.6),
  /** whether a model looks for checks by code where rules found none; people confirm what it proposes */
  bindWithModel: z.boolean().default(false),
  /** share of the answered instructions whose unbound constraints a judge decides on, one question each */
  judgeShare: z.number().min(0).max(1).default(0),
  minChainLevels: z.number().int().min(1).max(5).default(2),
  /** stages after which people decide before anything goes on */
  gates: z.array(z.string()).default([]),
  /** stage id → sampling in place of the stage's own */
  sampling: z.record(z.string(), Sampling.partial()).default({}),
  /** the last stage to run; null: all */
  lastStage: z.string().nullable().default(null),
});
export type RunSettings = z.infer<typeof RunSettings>;

/** One model of a run, as it was when the run started. Never holds a key. */
export const RunModel = z.object({
  role: ModelRole,
  baseUrl: z.string(),
  model: z.string(),
  inputUsdPerMtok: z.number().nonnegative().nullable(),
  outputUsdPerMtok: z.number().nonnegative().nullable(),
  concurrency: z.number().int().positive(),
  requestsPerMinute: z.number().int().positive().nullable(),
  timeoutMs: z.number().int().positive(),
  structuredOutput: StructuredOutput,
  isRehearsal: z.boolean(),
});
export type RunModel = z.infer<typeof RunModel>;
export const RunModels = z.partialRecord(ModelRole, RunModel);
export type RunModels = z.infer<typeof RunModels>;

/** Stage 0 of the ledger: how the run's seeds came out of all the project's rows. */
export const SeedSelectionCounts = z.object({
  in: z.number().int(),
  kept: z.number().int(),
  dropped: z.record(z.string(), z.number().int()),
});
export type SeedSelectionCounts = z.infer<typeof SeedSelectionCounts>;

/** One stage of a run's ledger. in = kept + sum(dropped) + sum(failed) + waiting, at every moment. */
export const LedgerStage = z.object({
  stage: z.string(),
  title: z.string(),
  in: z.number().int(),
  kept: z.number().int(),
  dropped: z.record(z.string(), z.number().int()),
  failed: z.record(z.string(), z.object({ count: z.number().int(), retryable: z.number().int() })),
  waiting: z.number().int(),
  /** of those waiting: behind a gate, for people */
  held: z.number().int(),
  addsUp: z.boolean(),
  calls: z.number().int(),
  costMicroUsd: z.number().int(),
});
export type LedgerStage = z.infer<typeof LedgerStage>;

export const Ledger = z.object({
  runId: z.string(),
  number: z.number().int(),
  status: RunStatus,
  isRehearsal: z.boolean(),
  spentMicroUsd: z.number().int(),
  budgetMicroUsd: z.number().int().nullable(),
  stages: z.array(LedgerStage),
});
export type Ledger = z.infer<typeof Ledger>;

export const FailureRow = z.object({
  id: z.string(),
  stage: z.string(),
  itemId: z.string(),
  kind: FailureKind,
  message: z.string(),
  retryable: z.boolean(),
  attempt: z.number().int(),
  createdAt: z.string(),
  resolvedAt: z.string().nullable(),
  reply: z.string().nullable(),
});
export type FailureRow = z.infer<typeof FailureRow>;
