import { viewPage } from "@/lib/db/saved-views";
import type { SavedView } from "@/lib/schema/saved-view";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { viewOf } from "./view-of";

/** The views a person can choose from: their own and the shared ones. */
export async function listSavedViews(
  ctx: Context,
  input: { projectId: string; after: string | undefined; limit: number },
): Promise<{ rows: SavedView[]; next: string | null }> {
  const { projectId, after, limit } = input;
  const role = await authorise(ctx, projectId, "instructions.read");
  const userId = actorUserId(ctx.actor);
  const { rows, next } = await viewPage(ctx.db, { projectId, userId, after: BigInt(after ?? 0), limit });
  return { rows: rows.map((row) => viewOf(row, { role, userId })), next };
}
