import * as z from "zod";
import { FeedbackFindings, FilterAnswer, FilterDecision, Level, ReviewState, Source, Track } from "./instruction";

export const RecordKind = z.enum(["chain", "internal_feedback", "external_feedback", "single"]);
export type RecordKind = z.infer<typeof RecordKind>;

export const recordKindTitles = {
  chain: "Chains",
  internal_feedback: "Internal feedback",
  external_feedback: "External feedback",
  single: "Single turns",
} as const satisfies Record<RecordKind, string>;

/** What was decided about one instruction, by whom: kept with the row that carries it. */
export const QualityRecord = z.object({
  reviewState: ReviewState,
  /** how many people hold which verdict now; withdrawn ones do not count */
  verdicts: z.object({ accept: z.number(), revise: z.number(), reject: z.number(), skip: z.number() }),
  filter: z.object({ decision: FilterDecision, answers: z.array(FilterAnswer) }).nullable(),
  /** the newest decision of a person over the filter's; null: nobody has overridden it */
  override: FilterDecision.nullable(),
});
export type QualityRecord = z.infer<typeof QualityRecord>;

const constraintFields = z.object({
  id: z.string(),
  category: z.string(),
  text: z.string(),
  originalText: z.string().nullable(),
  source: Source,
  verifierId: z.string().nullable(),
  params: z.unknown(),
});

/** Releases made before verifiers were bound to any constraint call the verifier's id `catalogueId`. */
export const ConstraintRecord = z.preprocess((written) => {
  const old = z.looseObject({ catalogueId: z.string().nullable() }).safeParse(written);
  return old.success ? { verifierId: old.data.catalogueId, ...old.data } : written;
}, constraintFields);

export const InstructionRecord = z.object({
  id: z.string(),
  level: Level,
  track: Track,
  text: z.string(),
  /** the model's words, where a person changed them */
  originalText: z.string().nullable(),
  constraints: z.array(ConstraintRecord),
  quality: QualityRecord,
});
export type InstructionRecord = z.infer<typeof InstructionRecord>;

/** What code found of one constraint in an answer, when the release was made. */
export const CheckRecord = z.object({ constraintId: z.string(), strict: z.boolean(), loose: z.boolean() });

export const AnswerRecord = z.object({
  id: z.string(),
  text: z.string(),
  originalText: z.string().nullable(),
  model: z.string(),
  /** one per constraint code could check; absent in releases made before code checked answers */
  checks: z.array(CheckRecord).optional(),
});
export type AnswerRecord = z.infer<typeof AnswerRecord>;

const lineage = {
  /** kind and id of what the row was made from: unique within a release, the same in every release of it */
  id: z.string(),
  seed: z.object({
    id: z.string(),
    /** first 16 hex digits of the hash of its text: what splits follow from */
    key: z.string(),
    text: z.string(),
    licence: z.string(),
    source: z.string(),
    externalId: z.string().nullable(),
  }),
  query: z.object({ id: z.string(), position: z.number(), text: z.string(), originalText: z.string().nullable() }),
  run: z.object({ id: z.string(), number: z.number(), promptVersions: z.record(z.string(), z.number()) }),
  isRehearsal: z.boolean(),
  isEdited: z.boolean(),
};

export const ChainRecord = z.object({
  kind: z.literal("chain"),
  ...lineage,
  /** levels ascending; levels that were left out leave holes */
  turns: z.array(z.object({ instruction: InstructionRecord, answer: AnswerRecord })).min(1),
});

export const InternalFeedbackRecord = z.object({
  kind: z.literal("internal_feedback"),
  ...lineage,
  instruction: InstructionRecord,
  /** the answer, ending with how it met each constraint */
  answer: AnswerRecord,
  findings: FeedbackFindings,
});

export const ExternalFeedbackRecord = z.object({
  kind: z.literal("external_feedback"),
  ...lineage,
  instruction: InstructionRecord,
  weakerAnswer: AnswerRecord,
  critique: z.string(),
  findings: FeedbackFindings,
  revisedAnswer: AnswerRecord,
});

export const SingleRecord = z.object({ kind: z.literal("single"), ...lineage, instruction: InstructionRecord, answer: AnswerRecord });

/** One row of a release, whole: its texts, where they came from, and what was decided about them. */
export const ReleaseRecord = z.discriminatedUnion("kind", [ChainRecord, InternalFeedbackRecord, ExternalFeedbackRecord, SingleRecord]);
export type ReleaseRecord = z.infer<typeof ReleaseRecord>;

/** The instructions a record carries, in the order they appear in it. */
export function instructionsOf(record: ReleaseRecord): InstructionRecord[] {
  return record.kind === "chain" ? record.turns.map(({ instruction }) => instruction) : [record.instruction];
}
