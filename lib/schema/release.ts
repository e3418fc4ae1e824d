import * as z from "zod";
import { Level, Track } from "./instruction";
import { RecordKind } from "./release-record";
import { RunSettings, SeedSelectionCounts } from "./run";

export const Split = z.enum(["train", "validation", "test"]);
export type Split = z.infer<typeof Split>;

/** Which instructions go into a release, and as what. Lists left empty do not restrict. */
export const ReleaseSelection = z.object({
  review: z.enum(["accepted", "not_rejected", "all"]).default("not_rejected"),
  /** "kept": neither the filter nor a person who overrode it says drop */
  filter: z.enum(["kept", "all"]).default("kept"),
  tracks: z.array(Track).default([]),
  levels: z.array(Level).default([]),
  runIds: z.array(z.uuid()).default([]),
  categories: z.array(z.string().min(1)).default([]),
  withoutRehearsal: z.boolean().default(false),
  kinds: z.array(RecordKind).min(1).default(["chain", "internal_feedback", "external_feedback"]),
  /** a chain with fewer levels left than this is not a chain */
  minTurns: z.number().int().min(1).max(5).default(2),
});
export type ReleaseSelection = z.infer<typeof ReleaseSelection>;

export const ReleaseSplits = z
  .object({
    train: z.number().min(0).max(1).default(0.8),
    validation: z.number().min(0).max(1).default(0.1),
    test: z.number().min(0).max(1).default(0.1),
    /** another word draws another split of the same seeds */
    seed: z.string().min(1).max(100).default("larch"),
  })
  .refine((shares) => Math.abs(shares.train + shares.validation + shares.test - 1) < 1e-6, {
    message: "the shares of train, validation and test must add up to 1",
  });
export type ReleaseSplits = z.infer<typeof ReleaseSplits>;

export const ReleaseSettings = z.object({
  selection: ReleaseSelection.prefault({}),
  splits: ReleaseSplits.prefault({}),
});
export type ReleaseSettings = z.infer<typeof ReleaseSettings>;

const count = z.number().int().nonnegative();
const KindCounts = z.object({ chain: count, internal_feedback: count, external_feedback: count, single: count });

export const ReleaseCounts = z.object({
  rows: count,
  families: count,
  byKind: KindCounts,
  bySplit: z.object({
    train: z.object({ rows: count, families: count, byKind: KindCounts }),
    validation: z.object({ rows: count, families: count, byKind: KindCounts }),
    test: z.object({ rows: count, families: count, byKind: KindCounts }),
  }),
  /** turns of chains */
  turns: count,
  /** instructions by level, counted once for each row they stand in */
  byLevel: z.record(z.string(), count),
  byCategory: z.record(z.string(), count),
  byLicence: z.record(z.string(), count),
  bySource: z.record(z.string(), count),
  edited: count,
  rehearsal: count,
  /** instructions judged by two or more people, and those of them all judges decided alike */
  agreement: z.object({ items: count, agreeing: count }),
  /** selected but not released, by reason */
  leftOut: z.record(z.string(), count),
});
export type ReleaseCounts = z.infer<typeof ReleaseCounts>;

/** Why a selected instruction stands in no row, as what follows its count. */
export const leftOutReasons = {
  no_answer: "without an answer",
  chain_too_short: "in a chain with too few levels left",
  no_chain: "in no chain",
  kind_not_chosen: "of a kind of row that was not chosen",
} as const;
export type LeftOutReason = keyof typeof leftOutReasons;

/** "2 in no chain": a count with its reason. */
export function leftOutPhrase(reason: string, times: number): string {
  const known = Object.entries(leftOutReasons).find(([id]) => id === reason);
  return `${times} ${known ? known[1] : reason}`;
}

/** One run a release draws on, as it stood when the release was made. */
export const ReleaseRun = z.object({
  id: z.string(),
  number: count,
  name: z.string(),
  isRehearsal: z.boolean(),
  settings: RunSettings,
  models: z.record(z.string(), z.string()),
  prompts: z.record(z.string(), z.object({ version: count, hash: z.string() })),
  seeds: SeedSelectionCounts,
  yields: z.array(z.object({ stage: z.string(), kept: count, dropped: z.record(z.string(), count), failed: count, waiting: count })),
});
export type ReleaseRun = z.infer<typeof ReleaseRun>;

/** What a release must say of its origin, frozen with it. */
export const ReleaseProvenance = z.object({
  larchVersion: z.string(),
  project: z.object({ slug: z.string(), name: z.string() }),
  runs: z.array(ReleaseRun),
});
export type ReleaseProvenance = z.infer<typeof ReleaseProvenance>;

export const ReleaseRow = z.object({
  id: z.string(),
  number: count,
  name: z.string(),
  settings: ReleaseSettings,
  counts: ReleaseCounts,
  isRehearsal: z.boolean(),
  createdAt: z.string(),
});
export type ReleaseRow = z.infer<typeof ReleaseRow>;

export const ReleaseDetail = ReleaseRow.extend({ provenance: ReleaseProvenance });
export type ReleaseDetail = z.infer<typeof ReleaseDetail>;

export const NewRelease = z.object({
  name: z
    .string()
    .trim()
    .min(1, "give the release a name")
    .max(120)
    .regex(/^\P{Cc}*$/u, "must not hold control characters"),
  settings: ReleaseSettings.prefault({}),
});
export type NewRelease = z.infer<typeof NewRelease>;

export const ReleaseCreated = z.object({ id: z.string(), number: count, counts: ReleaseCounts, isRehearsal: z.boolean() });
export type ReleaseCreated = z.infer<typeof ReleaseCreated>;
