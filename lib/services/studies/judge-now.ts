import { judgeName } from "@/lib/pipeline/study/compare";
import type { ModelRole } from "@/lib/schema/model-role";
import type { StudyView } from "@/lib/schema/study-view";
import type { Context } from "@/lib/services/context";
import { connectionOf } from "./connection";
import { readStudy } from "./read";
import { startJudge } from "./start-judge";
import { workJudge } from "./work-judge";

interface Asked {
  projectId: string;
  studyId: string;
  role: ModelRole;
  signal: AbortSignal;
}

/** Puts a model on trial and does the asking here, beside whatever worker is at it; ends when every pair was asked. */
export async function judgeNow(ctx: Context, { projectId, studyId, role, signal }: Asked): Promise<StudyView> {
  await startJudge(ctx, { projectId, studyId, role });
  const { model } = await connectionOf(ctx, projectId, role);
  await workJudge(ctx, { projectId, studyId, judge: judgeName(model) }, signal);
  return readStudy(ctx, { projectId, studyId });
}
