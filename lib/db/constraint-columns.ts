import { BindingProposal } from "@/lib/schema/constraint-verdict";
import type { ReviewConstraint } from "@/lib/schema/review";
import type { Prisma } from "./generated/client";

/** A constraint as screens show it. */
export const constraintColumns = {
  id: true,
  category: true,
  text: true,
  originalText: true,
  source: true,
  verifierId: true,
  params: true,
  bindingState: true,
  bindingSource: true,
  proposal: true,
} as const satisfies Prisma.ConstraintSelect;

export type FoundConstraint = Prisma.ConstraintGetPayload<{ select: typeof constraintColumns }>;

export function constraintOf({ proposal, ...row }: FoundConstraint): ReviewConstraint {
  return { ...row, proposal: proposal === null ? null : BindingProposal.parse(proposal) };
}
