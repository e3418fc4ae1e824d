import type { Task } from "@/lib/jobs/tasks";
import type { Context } from "@/lib/services/context";
import { bulkQueue } from "./jobs";
import { workBulkAction } from "./work";

/** What a worker does for bulk actions; give them to `startTasks`. */
export function bulkTasks(ctx: Context): Task[] {
  return [{ queue: bulkQueue, work: (payload, signal) => workBulkAction(ctx, payload, signal) }];
}
