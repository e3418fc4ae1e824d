import * as z from "zod";

const shared = { at: z.string(), instructionId: z.string() };

/** One change a person made lately, with what it needs to be taken back. */
export const OwnEdit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), ...shared, before: z.string(), after: z.string() }),
  z.object({ kind: z.literal("constraint_text"), ...shared, constraintId: z.string(), before: z.string(), after: z.string() }),
  z.object({ kind: z.literal("constraint_added"), ...shared, constraintId: z.string(), category: z.string(), text: z.string() }),
  z.object({ kind: z.literal("constraint_removed"), ...shared, constraintId: z.string(), category: z.string(), text: z.string() }),
]);
export type OwnEdit = z.infer<typeof OwnEdit>;
