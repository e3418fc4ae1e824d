import { prismaSql } from "@/lib/db/sql";
import { lockStudy } from "@/lib/db/studies";
import { askJudge, openQuestions } from "@/lib/db/study-judges";
import { AppError } from "@/lib/errors";
import { openQueue } from "@/lib/jobs/queue";
import { enqueueTaskIn } from "@/lib/jobs/tasks";
import { judgeName } from "@/lib/pipeline/study/compare";
import type { ModelRole } from "@/lib/schema/model-role";
import type { StudyView } from "@/lib/schema/study-view";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { connectionOf } from "./connection";
import { findStudy } from "./find";
import { studyJudgeQueue } from "./jobs";
import { readStudy } from "./read";
import { refuseUnprepared } from "./unprepared";

interface Input {
  projectId: string;
  studyId: string;
  role: ModelRole;
}

/** Puts a model on trial: it is asked about every pair, in both orders. What it has answered is never asked again; what failed is. */
export async function startJudge(ctx: Context, { projectId, studyId, role }: Input): Promise<StudyView> {
  await authorise(ctx, projectId, "studies.manage");
  const study = await findStudy(ctx.db, projectId, studyId);
  if (study.version === 0) throw new AppError("conflict", "the protocol is not frozen: a judge is asked once the pairs are drawn");
  await refuseUnprepared(ctx, studyId, "a judge is asked");
  const { model, isRehearsal } = await connectionOf(ctx, projectId, role);
  const judge = judgeName(model);
  const jobs = await openQueue(ctx.pool);
  await ctx.db.$transaction(async (tx) => {
    await lockStudy(prismaSql(tx), studyId);
    const sql = prismaSql(tx);
    await askJudge(sql, { studyId, judge, role, isRehearsal, askedById: actorUserId(ctx.actor) });
    const questions = (await openQuestions(sql, { studyId, judge })).length;
    if (questions === 0) return;
    await enqueueTaskIn(jobs, sql, studyJudgeQueue, { projectId, studyId, judge });
    await noteAudit(ctx, tx, { projectId, action: "study.judge", subject: `study ${studyId}`, after: { judge, questions } });
  });
  return readStudy(ctx, { projectId, studyId });
}
