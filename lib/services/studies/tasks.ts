import type { Task } from "@/lib/jobs/tasks";
import type { Context } from "@/lib/services/context";
import { studyDownstreamQueue, studyJudgeQueue, studyPrepareQueue } from "./jobs";
import { workDownstream } from "./work-downstream";
import { workJudge } from "./work-judge";
import { workPrepare } from "./work-prepare";

/** What a worker does for studies; give them to `startTasks`. */
export function studyTasks(ctx: Context): Task[] {
  return [
    { queue: studyPrepareQueue, work: (payload, signal) => workPrepare(ctx, payload, signal) },
    { queue: studyJudgeQueue, work: (payload, signal) => workJudge(ctx, payload, signal) },
    { queue: studyDownstreamQueue, work: (payload, signal) => workDownstream(ctx, payload, signal) },
  ];
}
