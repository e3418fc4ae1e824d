import * as z from "zod";
import { Finding, Severity } from "./finding";
import { page } from "./id";
import { Level, Track } from "./instruction";

/** `repaired`: the checks no longer find it, whoever mended it. `dismissed`: a person says it is none. */
export const FindingStatus = z.enum(["open", "repaired", "dismissed"]);
export type FindingStatus = z.infer<typeof FindingStatus>;

/** A finding the project keeps. */
export const StoredFinding = Finding.extend({
  id: z.string(),
  ordinal: z.string(),
  status: FindingStatus,
  /** the words its span points at; null where it points at none */
  quote: z.string().nullable(),
  queryId: z.string(),
  runNumber: z.number().int(),
  /** of the instruction it is about; null where it is about a chain */
  level: Level.nullable(),
  track: Track,
  dismissal: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  foundAt: z.string(),
});
export type StoredFinding = z.infer<typeof StoredFinding>;

/** Which findings are meant; every part narrows. As it stands in an address. */
export const FindingFilter = z.object({
  status: FindingStatus.default("open"),
  check: z.string().min(1).max(100).optional(),
  severity: Severity.optional(),
  level: z.coerce.number().pipe(Level).optional(),
  /** a run's number */
  run: z.coerce.number().int().positive().optional(),
  query: z.uuid().optional(),
  instruction: z.uuid().optional(),
});
export type FindingFilter = z.infer<typeof FindingFilter>;
/** The same with parts left out, as screens write it. */
export type FindingFilterInput = Partial<FindingFilter>;

export const FindingPage = page(StoredFinding);
export type FindingPage = z.infer<typeof FindingPage>;

/** How many findings there are: of the filter, and by what could narrow it further. */
export const FindingCounts = z.object({
  total: z.number().int(),
  byStatus: z.record(FindingStatus, z.number().int()),
  /** within the filter, its check left aside; most first */
  byCheck: z.array(z.object({ check: z.string(), severity: Severity, count: z.number().int() })),
  /** within the filter, its level left aside */
  byLevel: z.array(z.object({ level: Level.nullable(), count: z.number().int() })),
});
export type FindingCounts = z.infer<typeof FindingCounts>;

/** Findings alike in all that can narrow a list. */
export interface FindingGroup {
  status: FindingStatus;
  check: string;
  severity: Severity;
  level: Level | null;
  count: number;
}

export const DismissalInput = z.object({ reason: z.string().trim().min(1, "say why it is none").max(2_000) });
export type DismissalInput = z.infer<typeof DismissalInput>;

/** Which findings to mend together: some by id, or all open ones of a filter. Each by the first repair code can apply. */
export const RepairSelection = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(5_000) }),
  z.object({ filter: FindingFilter.omit({ status: true }) }),
]);
export type RepairSelection = z.infer<typeof RepairSelection>;

export const SkippedFinding = z.object({ findingId: z.string(), because: z.string() });
export type SkippedFinding = z.infer<typeof SkippedFinding>;

/** What one instruction was, or will be, before and after a repair. Equal texts where only its list or level changes. */
export const RepairSample = z.object({
  instructionId: z.string(),
  level: Level,
  /** what is done, each as on its button */
  labels: z.array(z.string()),
  before: z.string(),
  after: z.string(),
});
export type RepairSample = z.infer<typeof RepairSample>;

export const RepairPreview = z.object({
  /** findings that would be mended */
  findings: z.number().int(),
  /** instructions that would change */
  instructions: z.number().int(),
  skipped: z.array(SkippedFinding),
  /** the first instructions that would change */
  sample: z.array(RepairSample),
});
export type RepairPreview = z.infer<typeof RepairPreview>;

export const RepairInput = z.object({
  /** made by the browser: the same id twice is the same batch once */
  id: z.uuid(),
  selection: RepairSelection,
});
export type RepairInput = z.infer<typeof RepairInput>;

/** Mends one finding with one of its repairs. */
export const SingleRepairInput = z.object({
  id: z.uuid(),
  /** place in the finding's repairs */
  offer: z.number().int().nonnegative().default(0),
});
export type SingleRepairInput = z.infer<typeof SingleRepairInput>;

/** Repairs that were made together, and can be undone together. */
export const RepairBatch = z.object({
  id: z.string(),
  findings: z.number().int(),
  instructionIds: z.array(z.string()),
  queryIds: z.array(z.string()),
  skipped: z.array(SkippedFinding),
  /** null where the account is gone */
  by: z.string().nullable(),
  createdAt: z.string(),
  undoneAt: z.string().nullable(),
});
export type RepairBatch = z.infer<typeof RepairBatch>;
export const RepairBatchPage = page(RepairBatch);

export const RepairUndo = z.object({
  restored: z.number().int(),
  /** chains left as they are, because someone changed them since */
  refused: z.array(z.object({ queryId: z.string(), because: z.string() })),
});
export type RepairUndo = z.infer<typeof RepairUndo>;
