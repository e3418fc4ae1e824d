import { countedInstructions, type ListedInstruction, listedInstructions } from "@/lib/db/instructions";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { searchTexts } from "@/lib/db/search";
import { selectionChoices } from "@/lib/db/selection-choices";
import { type Sql, sqlOf } from "@/lib/db/sql";
import { searchExcerpts } from "@/lib/review/search-excerpts";
import type { InstructionCount, InstructionRow, SelectionChoices } from "@/lib/schema/instruction-list";
import type { InstructionSort, SortOrder } from "@/lib/schema/instruction-sort";
import type { Selection } from "@/lib/schema/selection";
import { authorise, type Context } from "@/lib/services/context";

export interface ListInstructions {
  projectId: string;
  selection: Selection;
  sort?: InstructionSort;
  order?: SortOrder;
  after: string | undefined;
  limit: number;
}

/** One page of the instructions of a selection, with where the words it asks for stand. */
export async function listInstructions(
  ctx: Context,
  { projectId, selection, sort = "ordinal", order = "asc", after, limit }: ListInstructions,
): Promise<{ rows: InstructionRow[]; next: string | null }> {
  const isBlind = await isBlindToFilters(ctx, projectId);
  const asked = isBlind ? unfiltered(selection) : selection;
  const { rows, next } = await listedInstructions(sqlOf(ctx.pool), { projectId, selection: asked, order: { sort, order, after }, limit });
  const found = await withHits(sqlOf(ctx.pool), rows, asked.text);
  return {
    rows: isBlind ? found.map((row) => ({ ...row, filterDecision: null, isOverridden: false, isQueryDropped: false })) : found,
    next,
  };
}

/** Where a lead hides what the model's filters said, an annotator's list must not tell it either, nor by what it can be asked for. */
async function isBlindToFilters(ctx: Context, projectId: string): Promise<boolean> {
  const role = await authorise(ctx, projectId, "instructions.read");
  return role === "annotator" && (await reviewSettingsOf(ctx.db, projectId)).hidesFilters;
}

function unfiltered(selection: Selection): Selection {
  return { ...selection, filter: null, standing: null, isOverridden: null };
}

async function withHits(sql: Sql, rows: readonly ListedInstruction[], text: string | null): Promise<InstructionRow[]> {
  if (text === null || rows.length === 0) return rows.map((row) => ({ ...row, hits: [] }));
  const texts = await searchTexts(
    sql,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    hits: searchExcerpts(
      texts.filter(({ instructionId }) => instructionId === row.id),
      text,
    ),
  }));
}

export async function countInstructions(ctx: Context, input: { projectId: string; selection: Selection }): Promise<InstructionCount> {
  const isBlind = await isBlindToFilters(ctx, input.projectId);
  return countedInstructions(ctx.db, input.projectId, isBlind ? unfiltered(input.selection) : input.selection);
}

/** What the filter menus can offer in this project. */
export async function readSelectionChoices(ctx: Context, input: { projectId: string }): Promise<SelectionChoices> {
  await authorise(ctx, input.projectId, "instructions.read");
  return selectionChoices(ctx.db, input.projectId);
}
