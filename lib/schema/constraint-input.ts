import * as z from "zod";
import { BindingProposal, BindingSource, BindingState, ConstraintLabel, Fulfilment } from "./constraint-verdict";

/** How a person says a constraint's keeping can be told. */
export const ConstraintBinding = z.discriminatedUnion("state", [
  z.object({ state: z.literal("bound"), verifierId: z.string().min(1), params: z.unknown() }),
  z.object({ state: z.literal("judged") }),
  z.object({ state: z.literal("topic") }),
  z.object({ state: z.literal("unbound") }),
]);
export type ConstraintBinding = z.infer<typeof ConstraintBinding>;

/** A constraint's words and binding at one moment: what an undo goes back to. */
export const BoundWords = z.object({
  text: z.string(),
  verifierId: z.string().nullable(),
  params: z.unknown(),
  bindingState: BindingState,
  bindingSource: BindingSource.nullable(),
  proposal: BindingProposal.nullable(),
});
export type BoundWords = z.infer<typeof BoundWords>;

const Version = z.number().int().nonnegative();

/** Binds a constraint, for every level that uses it. With new parameters come new words: both change in one step. */
export const BindingInput = z.object({
  version: Version,
  binding: ConstraintBinding,
  /** the constraint's new words; null leaves them */
  text: z.string().trim().min(1).max(50_000).nullable().default(null),
});
export type BindingInput = z.infer<typeof BindingInput>;

/** Says whether an answer meets a constraint; null takes one's own word back. */
export const LabelInput = z.object({
  /** made by the browser: the same key twice is the same label once */
  idempotencyKey: z.uuid(),
  answerId: z.uuid(),
  fulfilment: Fulfilment.nullable(),
});
export type LabelInput = z.infer<typeof LabelInput>;

/** The labels of one constraint and answer that the person may see now. */
export const LabelOutcome = z.object({
  constraintId: z.string(),
  answerId: z.string(),
  labels: z.array(ConstraintLabel),
  hiddenLabels: z.number().int(),
});
export type LabelOutcome = z.infer<typeof LabelOutcome>;
