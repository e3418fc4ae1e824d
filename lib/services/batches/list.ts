import { doneInBatches, listedBatches } from "@/lib/db/review-batches";
import { memberNames } from "@/lib/db/team";
import type { ReviewBatchRow } from "@/lib/schema/review-batch";
import { Selection } from "@/lib/schema/selection";
import { authorise, type Context } from "@/lib/services/context";

type Input = { projectId: string; after: string | undefined; limit: number };

/** The batches of a project, newest first. */
export async function listBatches(ctx: Context, input: Input): Promise<{ rows: ReviewBatchRow[]; next: string | null }> {
  const { projectId, limit } = input;
  await authorise(ctx, projectId, "review.lead");
  const before = input.after === undefined ? null : BigInt(input.after);
  const found = await listedBatches(ctx.db, { projectId, before, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const done = await doneInBatches(
    ctx.db,
    shown.map(({ id }) => id),
  );
  const names = await memberNames(
    ctx.db,
    projectId,
    shown.flatMap(({ people }) => people),
  );
  const rows = shown.map((row) => batchRow(row, { done: done.get(row.id) ?? 0, names }));
  return { rows, next: found.length > limit ? (rows.at(-1)?.ordinal ?? null) : null };
}

type Found = Awaited<ReturnType<typeof listedBatches>>[number];

export function batchRow(row: Found, { done, names }: { done: number; names: ReadonlyMap<string, string> }): ReviewBatchRow {
  const { createdBy, createdAt, closedAt, ordinal, selection, people, ...rest } = row;
  return {
    ...rest,
    ordinal: ordinal.toString(),
    selection: Selection.parse(selection),
    people: people.map((id) => ({ id, name: names.get(id) ?? "someone who has left" })),
    done,
    by: createdBy.name,
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}
