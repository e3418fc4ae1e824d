import { z } from "zod";
import { ModelRole } from "./model-role";

/** Which worker queue a chunk waits in: one for each role of model, so that a slow one never holds up the others. */
export const ChunkQueue = z.enum([...ModelRole.options, "local"]);
export type ChunkQueue = z.infer<typeof ChunkQueue>;

/** One job: some items of one stage of one run, asked and settled together. */
export const Chunk = z.object({ runId: z.string(), stage: z.string(), itemIds: z.array(z.string()).min(1) });
export type Chunk = z.infer<typeof Chunk>;
