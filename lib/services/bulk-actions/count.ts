import { addDraft, bulkActionById, draftByState, dropOldDrafts, type StoredBulkAction } from "@/lib/db/bulk-actions";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { everything } from "@/lib/review/selection";
import type { BulkCount, BulkCountInput, BulkScope } from "@/lib/schema/bulk-action";
import { selectionOf } from "@/lib/schema/selection";
import type { Context } from "@/lib/services/context";
import { authoriseBulk } from "./authorise-bulk";

const mostRows = 250_000;
const patienceMs = 120_000;
export const draftLivesMs = 30 * 60_000;
const keptMs = 86_400_000;

/** Counts exactly what an action would be done to, and writes these rows down: the token stands for them and no others. */
export async function countBulkAction(ctx: Context, input: BulkCountInput & { projectId: string }): Promise<BulkCount> {
  const { projectId, id, verb, scope } = input;
  const userId = await authoriseBulk(ctx, projectId, 0);
  const rows = { selection: scope.kind === "selection" ? selectionOf(scope.query) : everything, ids: idsOf(scope), limit: mostRows + 1 };
  const at = ctx.now();
  return ctx.db.$transaction(
    async (tx) => {
      const earlier = await bulkActionById(tx, id);
      if (earlier) return countOf(tx, sameDraft(earlier, { projectId, userId, verb }));
      await dropOldDrafts(tx, new Date(at.getTime() - keptMs));
      const total = await addDraft(tx, { id, projectId, userId, verb, scope, at }, rows);
      if (total > mostRows)
        throw new AppError(
          "too_large",
          `more than ${mostRows.toLocaleString("en")} instructions at once: narrow the filter, by run or level`,
        );
      await authoriseBulk(ctx, projectId, total);
      return countOf(tx, { id, total, createdAt: at });
    },
    { timeout: patienceMs, maxWait: 20_000 },
  );
}

function idsOf(scope: BulkScope): string[] | null {
  if (scope.kind === "selection") return null;
  if (scope.ids.length === 0) throw new AppError("invalid_input", "no instruction was chosen");
  return scope.ids;
}

function sameDraft(earlier: StoredBulkAction, asked: { projectId: string; userId: string; verb: string }): StoredBulkAction {
  const isSame = earlier.projectId === asked.projectId && earlier.createdById === asked.userId && earlier.verb === asked.verb;
  if (!isSame || earlier.status !== "draft") throw new AppError("conflict", `the id ${earlier.id} is taken; make a new one`);
  return earlier;
}

async function countOf(db: Db, { id, total, createdAt }: Pick<StoredBulkAction, "id" | "total" | "createdAt">): Promise<BulkCount> {
  const byState = { unreviewed: 0, accept: 0, revise: 0, reject: 0 };
  for (const { state, count } of await draftByState(db, id)) byState[state] = count;
  return { token: id, count: total, byState, expiresAt: new Date(createdAt.getTime() + draftLivesMs).toISOString() };
}
