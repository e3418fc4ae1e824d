import * as z from "zod";
import { Level } from "./instruction";

export const Severity = z.enum(["error", "warning", "note"]);
export type Severity = z.infer<typeof Severity>;

export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });

/** Which text of an instruction a finding's span lies in. "chain": none, it is about levels. */
export const FindingField = z.enum(["text", "constraint", "answer", "internal_feedback", "chain"]);
export type FindingField = z.infer<typeof FindingField>;

/** A change that would mend a finding. Applied by code, except `regenerate_level`, which asks the model. */
export const Repair = z.discriminatedUnion("kind", [
  /** replaces a part of the instruction's text */
  z.object({ kind: z.literal("rewrite_text"), instructionId: z.string(), ...Span.shape, with: z.string() }),
  z.object({ kind: z.literal("rewrite_constraint"), constraintId: z.string(), text: z.string() }),
  z.object({ kind: z.literal("split_constraint"), instructionId: z.string(), constraintId: z.string(), into: z.array(z.string()) }),
  z.object({ kind: z.literal("remove_constraint"), instructionId: z.string(), constraintId: z.string() }),
  /** lists the constraint again, and says it in the text where `sentence` is not empty */
  z.object({ kind: z.literal("restore_constraint"), instructionId: z.string(), constraintId: z.string(), sentence: z.string() }),
  /** lists something the text demands as a constraint of its own */
  z.object({ kind: z.literal("add_constraint"), instructionId: z.string(), category: z.string(), text: z.string() }),
  z.object({ kind: z.literal("renumber"), levels: z.array(z.object({ instructionId: z.string(), level: Level })) }),
  z.object({ kind: z.literal("drop_level"), instructionId: z.string() }),
  z.object({ kind: z.literal("regenerate_level"), instructionId: z.string(), missingConstraintIds: z.array(z.string()) }),
]);
export type Repair = z.infer<typeof Repair>;

export const RepairOffer = z.object({
  /** what it does, as the words on a button: "Replace [100, 150] by 100 to 150" */
  label: z.string(),
  repair: Repair,
});
export type RepairOffer = z.infer<typeof RepairOffer>;

/** One thing a check found wrong. */
export const Finding = z.object({
  /** id in the registry of checks */
  check: z.string(),
  severity: Severity,
  field: FindingField,
  /** the instruction it is about; null where it is about a chain as a whole */
  instructionId: z.string().nullable(),
  /** the constraints concerned, if any; where `field` is "constraint" the span lies in the first one's text */
  constraintIds: z.array(z.string()),
  /** UTF-16 offsets into the field's text; null where no place can be pointed at */
  span: Span.nullable(),
  /** a sentence that says what is wrong with what */
  message: z.string(),
  /** the best first; empty where only a person can tell what to do */
  repairs: z.array(RepairOffer),
});
export type Finding = z.infer<typeof Finding>;
