import * as z from "zod";
import { BindingInput, LabelInput } from "./constraint-input";
import { PartKind } from "./item-kind";
import { ListedConstraintInput, PartVerdictInput } from "./part";
import { ConstraintInput, OverrideInput, TextInput, VerdictInput, VersionInput } from "./review-input";
import { RubricInput } from "./study-rubric";
import { JudgementInput } from "./study-view";

/** One thing a person did that the server has to be told. */
export const Sending = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("verdict"), input: VerdictInput }),
  z.object({ kind: z.literal("withdrawal"), verdictKey: z.string(), input: z.object({ idempotencyKey: z.uuid() }) }),
  z.object({ kind: z.literal("text"), input: TextInput }),
  z.object({ kind: z.literal("constraint_text"), constraintId: z.string(), input: TextInput }),
  z.object({ kind: z.literal("constraint_added"), input: ConstraintInput }),
  z.object({ kind: z.literal("constraint_removed"), constraintId: z.string(), input: VersionInput }),
  z.object({ kind: z.literal("constraint_bound"), constraintId: z.string(), input: BindingInput }),
  z.object({ kind: z.literal("label"), constraintId: z.string(), input: LabelInput }),
  z.object({ kind: z.literal("override"), input: OverrideInput }),
  z.object({ kind: z.literal("part_verdict"), input: PartVerdictInput }),
  z.object({
    kind: z.literal("part_withdrawal"),
    partKind: PartKind,
    verdictKey: z.string(),
    input: z.object({ idempotencyKey: z.uuid() }),
  }),
  z.object({ kind: z.literal("query_text"), input: TextInput }),
  z.object({ kind: z.literal("list_text"), constraintId: z.string(), input: TextInput }),
  z.object({ kind: z.literal("list_added"), input: ListedConstraintInput }),
  z.object({ kind: z.literal("list_dropped"), constraintId: z.string(), input: VersionInput }),
  z.object({ kind: z.literal("judgement"), studyId: z.string(), input: JudgementInput }),
  z.object({ kind: z.literal("rubric"), studyId: z.string(), input: RubricInput }),
]);
export type Sending = z.infer<typeof Sending>;

/** One letter in the outbox. Those of one lane go in order, one after another; others do not wait for them. */
export const Letter = z.object({
  key: z.string(),
  /** the query's id: rewording a constraint touches every level of it; of a study's letters the study's */
  lane: z.string(),
  /** the instruction it is about, or the query where it is about one, its list or its chain; of a study's letters the turn */
  instructionId: z.string(),
  sending: Sending,
  attempts: z.number().int(),
  /** tries that reached a server which then failed on it; without a connection none is counted */
  faults: z.number().int().default(0),
  /** not before this time (ms since 1970) is it tried again */
  notBefore: z.number(),
  /** the server said no: a person has to decide what becomes of it */
  refusal: z.object({ code: z.string(), message: z.string(), details: z.unknown() }).nullable(),
});
export type Letter = z.infer<typeof Letter>;
export const Letters = z.array(Letter);
