import type { Task } from "@/lib/jobs/tasks";
import type { Context } from "@/lib/services/context";
import { studyJudgeQueue, studyPrepareQueue } from "./jobs";
import { workJudge } from "./work-judge";
import { workPrepare } from "./work-prepare";

/** What a worker does for studies; give them to `startTasks`. */
export function studyTasks(ctx: Context): Task[] {
  return [
    { queue: studyPrepareQueue, work: (payload, signal) => workPrepare(ctx, payload, signal) },
    { queue: studyJudgeQueue, work: (payload, signal) => workJudge(ctx, payload, signal) },
  ];
}
