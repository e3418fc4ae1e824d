import * as z from "zod";
import { Span } from "./finding";

/** How a constraint's keeping can be told. `unbound`: nobody has looked yet. */
export const BindingState = z.enum(["unbound", "bound", "judged", "topic"]);
export type BindingState = z.infer<typeof BindingState>;

/** Who bound it: the typed catalogue it came from, rules on its words, a model's proposal that code tried, or a person. */
export const BindingSource = z.enum(["catalogue", "rules", "model", "person"]);
export type BindingSource = z.infer<typeof BindingSource>;

/** A binding that a model proposes: it waits until a person confirms or corrects it. */
export const BindingProposal = z.object({
  verifierId: z.string(),
  params: z.unknown(),
  /** answers the model wrote to show what it means; code has tried both */
  meets: z.string(),
  breaks: z.string(),
});
export type BindingProposal = z.infer<typeof BindingProposal>;

/** Whether an answer meets a constraint, as a judge or a person says it. */
export const Fulfilment = z.enum(["yes", "partly", "no"]);
export type Fulfilment = z.infer<typeof Fulfilment>;

/** What code found. Recomputed whenever the answer, the verifier or its parameters change. */
export const CodeVerdict = z.object({
  constraintId: z.string(),
  answerId: z.string(),
  verifierId: z.string(),
  strict: z.boolean(),
  loose: z.boolean(),
  evidence: z.string(),
  spans: z.array(Span),
});
export type CodeVerdict = z.infer<typeof CodeVerdict>;

/** What a model judge said. Void (no fulfilment) where its quote does not occur in the answer. */
export const JudgeVerdict = z.object({
  id: z.string(),
  constraintId: z.string(),
  answerId: z.string(),
  fulfilment: Fulfilment.nullable(),
  quote: z.string().nullable(),
  explanation: z.string(),
  /** why it does not count; null where it does */
  voidBecause: z.string().nullable(),
  model: z.string(),
  isRehearsal: z.boolean(),
  createdAt: z.string(),
});
export type JudgeVerdict = z.infer<typeof JudgeVerdict>;

/** What a person said. Append-only: the latest of each person stands. */
export const ConstraintLabel = z.object({
  id: z.string(),
  constraintId: z.string(),
  answerId: z.string(),
  fulfilment: Fulfilment,
  by: z.string(),
  isMine: z.boolean(),
  createdAt: z.string(),
});
export type ConstraintLabel = z.infer<typeof ConstraintLabel>;

/** A label that stands, with the id of the person who set it. */
export type SignedLabel = Omit<ConstraintLabel, "isMine"> & { userId: string };
