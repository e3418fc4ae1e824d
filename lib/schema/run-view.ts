import * as z from "zod";
import { FailureKind } from "./call-outcome";
import { page } from "./id";
import { ModelRole } from "./model-role";
import { FailureRow, Ledger, PauseReason, RunModel, RunSettings, RunStatus } from "./run";

/** One line of the list of runs. */
export const RunSummary = z.object({
  id: z.string(),
  number: z.number().int(),
  name: z.string(),
  status: RunStatus,
  pauseReason: PauseReason.nullable(),
  pauseDetail: z.string().nullable(),
  isRehearsal: z.boolean(),
  seeds: z.number().int(),
  /** rows of all stages by what became of them */
  items: z.object({
    kept: z.number().int(),
    dropped: z.number().int(),
    failed: z.number().int(),
    waiting: z.number().int(),
    held: z.number().int(),
  }),
  /** instructions the run's filters let through */
  instructions: z.number().int(),
  spentMicroUsd: z.number().int(),
  budgetMicroUsd: z.number().int().nullable(),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type RunSummary = z.infer<typeof RunSummary>;
export const RunPage = page(RunSummary);
export type RunPage = z.infer<typeof RunPage>;

/** Everything a run was started with. */
export const RunDetail = RunSummary.extend({
  settings: RunSettings,
  models: z.array(RunModel),
  prompts: z.array(z.object({ stage: z.string(), title: z.string(), promptVersionId: z.string(), version: z.number().int() })),
});
export type RunDetail = z.infer<typeof RunDetail>;

/** What the live page is sent whenever it changes; right by itself, so a reload or a lost line loses nothing. */
export const RunLive = z.object({
  ledger: Ledger,
  pauseReason: PauseReason.nullable(),
  pauseDetail: z.string().nullable(),
  /** calls answered per minute over the last minute; null while there is too little to say */
  callsPerMinute: z.number().nonnegative().nullable(),
  /** seconds until the waiting rows and what follows from them are done; null while not known */
  secondsLeft: z.number().nonnegative().nullable(),
  /** workers alive now */
  workers: z.number().int(),
  newestFailures: z.array(FailureRow),
});
export type RunLive = z.infer<typeof RunLive>;

const Spent = z.object({
  calls: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  costMicroUsd: z.number().int(),
});

/** What a run's calls cost, by stage and by model, and by instruction that was kept to the end. */
export const RunSpend = z.object({
  stages: z.array(Spent.extend({ stage: z.string(), title: z.string() })),
  models: z.array(Spent.extend({ role: ModelRole, model: z.string(), isRehearsal: z.boolean() })),
  keptInstructions: z.number().int(),
  /** null: nothing was kept yet */
  perKeptMicroUsd: z.number().nullable(),
});
export type RunSpend = z.infer<typeof RunSpend>;

export const FailurePage = page(FailureRow);
export type FailurePage = z.infer<typeof FailurePage>;

export const FailureQuery = z.object({
  stage: z.string().optional(),
  kind: FailureKind.optional(),
  /** "open": not yet made good by a later attempt */
  state: z.enum(["open", "all"]).default("open"),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type FailureQuery = z.infer<typeof FailureQuery>;

/** Something that waits behind a gate: a seed's queries, a query, an instruction, one constraint of an instruction. */
export const HeldItem = z.object({
  itemId: z.string(),
  /** the stage that waits for it */
  stage: z.string(),
  stageTitle: z.string(),
  /** the stage whose gate it is */
  gate: z.string(),
  noun: z.enum(["seed", "query", "instruction", "use"]),
  subjectId: z.string(),
  text: z.string(),
  /** what it comes from: the seed of a query, the query of an instruction, the instruction of a constraint */
  parentText: z.string().nullable(),
  constraints: z.array(z.object({ category: z.string(), text: z.string() })),
  level: z.number().int().nullable(),
});
export type HeldItem = z.infer<typeof HeldItem>;
export const HeldPage = page(HeldItem).extend({ total: z.number().int() });
export type HeldPage = z.infer<typeof HeldPage>;

export const HeldDecision = z.object({
  /** "all": everything held in the run now, or of the one gate named */
  itemIds: z.union([z.array(z.string()).min(1).max(1_000), z.literal("all")]),
  gate: z.string().optional(),
  decision: z.enum(["release", "drop"]),
  reason: z.string().max(2_000).default(""),
});
export type HeldDecision = z.infer<typeof HeldDecision>;

export const NewRun = z.object({
  name: z.string().trim().max(120, "a run's name has at most 120 characters").default(""),
  settings: RunSettings,
  /** null: no limit */
  budgetMicroUsd: z.number().int().positive().nullable(),
});
export type NewRun = z.input<typeof NewRun>;

export const RetryRequest = z.object({
  /** exactly these failures' rows; without it, every retryable row that fits the rest */
  itemIds: z.array(z.string()).min(1).max(1_000).optional(),
  stage: z.string().optional(),
  kind: FailureKind.optional(),
});
export type RetryRequest = z.infer<typeof RetryRequest>;

/** A figure that is not known before the run, with the range it will most likely lie in. */
const Range = z.object({ low: z.number(), likely: z.number(), high: z.number() });
export type Range = z.infer<typeof Range>;

export const RunEstimate = z.object({
  seeds: z.number().int(),
  calls: Range,
  inputTokens: Range,
  outputTokens: Range,
  /** null: a model in use has no known price */
  costMicroUsd: Range.nullable(),
  stages: z.array(z.object({ stage: z.string(), title: z.string(), calls: Range, costMicroUsd: Range.nullable() })),
  /** what it rests on: "12 runs of this project" or the method's published figures */
  basis: z.string(),
});
export type RunEstimate = z.infer<typeof RunEstimate>;

export const PreviewRequest = z.object({ settings: RunSettings, rows: z.number().int().min(1).max(20).default(3) });
export type PreviewRequest = z.input<typeof PreviewRequest>;

/** What the first stages made of a few rows, without writing any: the replies are stored, so the run will not pay again. */
export const RunPreview = z.object({
  rows: z.array(
    z.object({
      key: z.string(),
      seed: z.string(),
      steps: z.array(
        z.object({
          stage: z.string(),
          title: z.string(),
          outcome: z.enum(["kept", "dropped", "failed"]),
          /** why it was dropped or failed; what it made, line by line, when kept */
          lines: z.array(z.string()),
          reply: z.string().nullable(),
        }),
      ),
    }),
  ),
  calls: z.number().int(),
  costMicroUsd: z.number().int(),
});
export type RunPreview = z.infer<typeof RunPreview>;
