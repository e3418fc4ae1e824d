import type { Task } from "@/lib/jobs/tasks";
import type { Context } from "@/lib/services/context";
import { studyJudgeQueue } from "./jobs";
import { workJudge } from "./work-judge";

/** What a worker does for studies; give them to `startTasks`. */
export function studyTasks(ctx: Context): Task[] {
  return [{ queue: studyJudgeQueue, work: (payload, signal) => workJudge(ctx, payload, signal) }];
}
