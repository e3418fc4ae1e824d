import * as z from "zod";

/** What became of one constraint since the text was written. */
export const ConstraintChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("added"), text: z.string() }),
  z.object({ kind: z.literal("changed"), before: z.string(), after: z.string() }),
  z.object({ kind: z.literal("removed"), text: z.string() }),
]);
export type ConstraintChange = z.infer<typeof ConstraintChange>;

/** Raised by one for another reply to the same question: the same one is not paid twice. */
const again = z.number().int().min(0).max(20).default(0);

/** Asks the model to write an instruction's text again. Nothing is changed: a person looks at the difference. */
export const TextProposalInput = z.discriminatedUnion("kind", [
  /** after constraints were changed */
  z.object({ kind: z.literal("follow_changes"), changes: z.array(ConstraintChange).min(1).max(50), again }),
  /** because it lost constraints: those named are put back into the list by accepting the finding's repair */
  z.object({ kind: z.literal("regenerate_level"), missingConstraintIds: z.array(z.uuid()).max(50), again }),
]);
export type TextProposalInput = z.infer<typeof TextProposalInput>;

export const TextProposal = z.object({
  /** the version it was made on: accept it with this one */
  version: z.number().int(),
  before: z.string(),
  /** null where the model gave nothing usable: `problem` says why */
  text: z.string().nullable(),
  problem: z.string().nullable(),
  model: z.string(),
  isRehearsal: z.boolean(),
  costMicroUsd: z.number().int(),
});
export type TextProposal = z.infer<typeof TextProposal>;
