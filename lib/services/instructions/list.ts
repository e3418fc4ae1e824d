import { countedInstructions, listedInstructions, selectionChoices } from "@/lib/db/instructions";
import type { InstructionCount, InstructionRow, SelectionChoices } from "@/lib/schema/instruction-list";
import type { Selection } from "@/lib/schema/selection";
import { authorise, type Context } from "@/lib/services/context";

/** One page of the instructions of a selection, in the project's order. */
export async function listInstructions(
  ctx: Context,
  input: { projectId: string; selection: Selection; after: string | undefined; limit: number },
): Promise<{ rows: InstructionRow[]; next: string | null }> {
  const { projectId, selection, after, limit } = input;
  await authorise(ctx, projectId, "instructions.read");
  return listedInstructions(ctx.db, { projectId, selection, after: BigInt(after ?? 0), limit });
}

export async function countInstructions(ctx: Context, input: { projectId: string; selection: Selection }): Promise<InstructionCount> {
  await authorise(ctx, input.projectId, "instructions.read");
  return countedInstructions(ctx.db, input.projectId, input.selection);
}

/** What the filter menus can offer in this project. */
export async function readSelectionChoices(ctx: Context, input: { projectId: string }): Promise<SelectionChoices> {
  await authorise(ctx, input.projectId, "instructions.read");
  return selectionChoices(ctx.db, input.projectId);
}
