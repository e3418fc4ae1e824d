import { bulkActionById, bulkActionOf, bulkActionPage } from "@/lib/db/bulk-actions";
import { AppError } from "@/lib/errors";
import type { BulkAction } from "@/lib/schema/bulk-action";
import { actorUserId, authorise, type Context } from "@/lib/services/context";

/** Bulk actions of a project, newest first. */
export async function listBulkActions(ctx: Context, input: { projectId: string; after: string | undefined; limit: number }) {
  const { projectId, after, limit } = input;
  await authorise(ctx, projectId, "review.judge");
  const found = await bulkActionPage(ctx.db, { projectId, after: after === undefined ? null : BigInt(after), limit });
  const rows: BulkAction[] = found.rows.map((row) => bulkActionOf(row, actorUserId(ctx.actor)));
  return { rows, next: found.next };
}

/** One, with how far it has come. */
export async function readBulkAction(ctx: Context, { projectId, id }: { projectId: string; id: string }): Promise<BulkAction> {
  await authorise(ctx, projectId, "review.judge");
  const found = await bulkActionById(ctx.db, id);
  if (!found || found.projectId !== projectId || found.status === "draft") throw new AppError("not_found", `bulk action ${id} not found`);
  return bulkActionOf(found, actorUserId(ctx.actor));
}
