import type { Task } from "@/lib/jobs/tasks";
import type { Context } from "@/lib/services/context";
import { SettleJob, settleQueue } from "./overlap-jobs";
import { settleOverlap } from "./settle-overlap";

/** What a worker does for review; give it to `startTasks`. */
export function reviewTasks(ctx: Context): Task[] {
  return [{ queue: settleQueue, work: (payload, signal) => settleOverlap(ctx, SettleJob.parse(payload), signal) }];
}
