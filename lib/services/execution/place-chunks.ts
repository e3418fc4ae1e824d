import type { PlacedChunk } from "@/lib/jobs/queue";
import { stepsLeft } from "@/lib/pipeline/routing";
import type { AnyStage } from "@/lib/pipeline/stage";

/** Small enough that the next stage starts early, large enough that a transaction is worth it. */
export const chunkItems = 16;

/** Cuts items into chunks, each in the queue of the model its stage asks, the longest way still to go first. */
export function placeChunks(stages: readonly AnyStage[], runId: string, items: readonly { id: string; stage: string }[]): PlacedChunk[] {
  return stages.flatMap((stage) => {
    const ids = items.flatMap((item) => (item.stage === stage.id ? [item.id] : []));
    const priority = stepsLeft(stages, stage.id);
    const chunks: PlacedChunk[] = [];
    for (let start = 0; start < ids.length; start += chunkItems) {
      const itemIds = ids.slice(start, start + chunkItems);
      chunks.push({ runId, stage: stage.id, itemIds, queue: stage.asks?.role ?? "local", priority });
    }
    return chunks;
  });
}
