import type { Task } from "@/lib/jobs/tasks";
import type { Context } from "@/lib/services/context";
import { constraintCheckQueue } from "./jobs";
import { workConstraintCheck } from "./work-check";

/** What a worker does for constraints; give them to `startTasks`. */
export function constraintTasks(ctx: Context): Task[] {
  return [{ queue: constraintCheckQueue, work: (payload, signal) => workConstraintCheck(ctx, payload, signal) }];
}
