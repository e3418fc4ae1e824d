import { adoptVerdicts, holdItems, judgedItems, latestVerdict, type Scope, settleItems } from "@/lib/db/overlap-changes";
import { inTransaction, patiently, type Sql, sqlOf } from "@/lib/db/sql";
import type { Context } from "@/lib/services/context";

/** So many items are held at once: few enough that nobody's verdict waits for them longer than people notice. */
const atOnce = 500;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Gives the verdicts of a project that is about to be shared out their places, while nobody is asked for one yet.
 *
 * @returns the latest verdict that surely has its place; what was judged later takes its own in the change itself
 */
export async function placeVerdicts(ctx: Pick<Context, "db" | "pool">, projectId: string, overlap: number): Promise<bigint> {
  const latest = await ctx.db.$transaction((tx) => latestVerdict(tx, projectId));
  await inStretches(ctx, { projectId, batchId: null }, (sql, among) => adoptVerdicts(sql, { projectId, overlap, among }));
  return latest;
}

/** What people agree on is told anew once another overlap holds. Done twice it is done once. */
export async function settleOverlap(ctx: Pick<Context, "pool">, scope: Scope, signal?: AbortSignal): Promise<void> {
  await inStretches(ctx, scope, settleItems, signal);
}

async function inStretches(
  { pool }: Pick<Context, "pool">,
  scope: Scope,
  work: (sql: Sql, ids: readonly string[]) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let after = beforeAll;
  for (;;) {
    signal?.throwIfAborted();
    const ids = await judgedItems(sqlOf(pool), { ...scope, after, limit: atOnce });
    if (ids.length === 0) return;
    const stretch = () =>
      inTransaction(pool, async (sql) => {
        await holdItems(sql, ids);
        await work(sql, ids);
      });
    await patiently(stretch, signal);
    after = ids.at(-1) ?? after;
  }
}
