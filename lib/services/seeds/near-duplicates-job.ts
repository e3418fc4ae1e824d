import { endSearch, saveSearchProgress, searchById } from "@/lib/db/near-duplicates";
import { seedCountsBy } from "@/lib/db/seeds";
import { isConnectionLoss } from "@/lib/db/sql";
import type { Context } from "@/lib/services/context";
import { findNearDuplicates } from "./find-near-duplicates";
import { NearDuplicateJob } from "./jobs";

/** The worker's part of a search for near duplicates. Begun anew where a worker fell silent: what it found stays found. */
export async function workNearDuplicates(ctx: Context, payload: unknown, signal: AbortSignal): Promise<void> {
  const { projectId, searchId } = NearDuplicateJob.parse(payload);
  const search = await searchById(ctx.db, projectId, searchId);
  if (search?.status !== "running") return;
  const counts = await seedCountsBy(ctx.db, projectId);
  const expectedSeeds = counts.filter(({ status }) => status === "kept").reduce((sum, { rows }) => sum + rows, 0);
  const threshold = Math.round(search.threshold * 100) / 100;
  const end = (status: "done" | "cancelled" | "failed", statusReason: string | null) =>
    endSearch(ctx.db, searchId, { status, statusReason, finishedAt: ctx.now() });
  try {
    const { isStopped } = await findNearDuplicates(ctx, {
      projectId,
      threshold,
      expectedSeeds,
      onProgress: async (progress) => {
        signal.throwIfAborted();
        return saveSearchProgress(ctx.db, searchId, progress);
      },
    });
    await end(isStopped ? "cancelled" : "done", null);
  } catch (error) {
    if (signal.aborted || isConnectionLoss(error)) throw error;
    await end("failed", error instanceof Error ? error.message : String(error));
  }
}
