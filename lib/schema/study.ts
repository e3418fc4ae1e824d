import * as z from "zod";

/** What is compared for one query: the arms' constraint lists, instructions made of them, or the answers to those. */
export const StudyUnit = z.enum(["constraint_list", "instruction", "answer"]);
export type StudyUnit = z.infer<typeof StudyUnit>;

/** Where an arm's constraints come from. */
export const ArmSource = z.discriminatedUnion("kind", [
  /** as the model of this run generated them, whatever people did to them since */
  z.object({ kind: z.literal("model"), run: z.int().positive() }),
  /** the same run's lists as people left them */
  z.object({ kind: z.literal("edited"), run: z.int().positive() }),
  /** by people from nothing, in the study's writing queue */
  z.object({ kind: z.literal("written") }),
  /** by a model connection other than the run's, asked for the same queries */
  z.object({ kind: z.literal("generated"), connection: z.string().min(1) }),
]);
export type ArmSource = z.infer<typeof ArmSource>;

export const Arm = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, "must be small letters, digits and hyphens"),
  name: z.string().min(1).max(80),
  source: ArmSource,
});
export type Arm = z.infer<typeof Arm>;

/** Who judges; it decides how much cheaper a model may be bought in the alternative annotator test. */
export const AnnotatorKind = z.enum(["expert", "skilled", "crowd"]);
export type AnnotatorKind = z.infer<typeof AnnotatorKind>;
export const epsilonOf = { expert: 0.2, skilled: 0.15, crowd: 0.1 } satisfies Record<AnnotatorKind, number>;

/** What can be asked of one constraint, of one instruction. */
export const RubricQuestion = z.enum([
  ...["valid", "atomic", "checkable", "relevant", "conflict_free"],
  ...["natural", "answerable", "level_fits"],
] as const);
export type RubricQuestion = z.infer<typeof RubricQuestion>;

/** When judging ends, whichever comes first; judgements sent later are refused in words. */
export const StopRule = z.object({
  judgements: z.int().positive().nullable().default(null).describe("so many preferences in all, repeats included"),
  until: z.iso.date().nullable().default(null).describe("the last day, UTC"),
});
export type StopRule = z.infer<typeof StopRule>;

/** Whose judgements are left out of the analysis: decided beforehand, counted and listed in the report. */
export const ExclusionRule = z.object({
  fastestMs: z.int().min(0).default(1_500).describe("a judgement given faster than this is left out"),
  leastConsistency: z.number().min(0).max(1).nullable().default(null).describe("a person whose repeats agree less often is left out"),
  leastRepeats: z.int().min(1).default(5).describe("of so many repeats at least"),
});
export type ExclusionRule = z.infer<typeof ExclusionRule>;

/** Everything that is decided before the first judgement. Frozen, it is hashed, and the hash is on every report. */
export const Protocol = z.object({
  hypothesis: z.string().min(1).max(2_000),
  unit: StudyUnit,
  arms: z.array(Arm).min(2).max(5),
  strata: z.object({
    categories: z.array(z.string().min(1)).default([]).describe("none: whatever categories there are"),
    levels: z.array(z.int().min(1).max(5)).default([]).describe("none: lists have no level, instructions and answers all five"),
  }),
  queries: z.int().min(1).max(5_000).describe("how many queries are drawn"),
  seed: z.string().min(1).max(100).describe("what the sample, the sides and the orders are drawn with"),
  annotatorsPerPair: z.int().min(1).max(20).default(3),
  repeatShare: z.number().min(0).max(0.5).default(0.1),
  annotatorKind: AnnotatorKind.default("skilled"),
  question: z.string().min(1).max(500),
  anchors: z.object({ better: z.string().max(500), tie: z.string().max(500), bothBad: z.string().max(500) }),
  reasons: z.array(z.string().min(1).max(120)).max(9),
  rubric: z.array(RubricQuestion),
  stop: StopRule,
  exclusion: ExclusionRule,
  /** fewer pairs than this between two arms, and the study cannot be frozen */
  leastPairs: z.int().min(1).default(30),
});
export type Protocol = z.infer<typeof Protocol>;
