import type { Task } from "@/lib/jobs/tasks";
import type { Context } from "@/lib/services/context";
import { importQueue, nearDuplicateQueue } from "./jobs";
import { workNearDuplicates } from "./near-duplicates-job";
import { workImport } from "./work-import";

/** What a worker does for seeds; give them to `startTasks`. */
export function seedTasks(ctx: Context): Task[] {
  return [
    { queue: importQueue, work: (payload, signal) => workImport(ctx, payload, signal) },
    { queue: nearDuplicateQueue, work: (payload, signal) => workNearDuplicates(ctx, payload, signal) },
  ];
}
