import { prismaSql } from "@/lib/db/sql";
import { lockStudy } from "@/lib/db/studies";
import { askAnswers } from "@/lib/db/study-downstream";
import { AppError } from "@/lib/errors";
import { openQueue } from "@/lib/jobs/queue";
import { enqueueTaskIn } from "@/lib/jobs/tasks";
import type { Protocol } from "@/lib/schema/study";
import type { StudyView } from "@/lib/schema/study-view";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { connectionOf } from "./connection";
import { findStudy } from "./find";
import { studyDownstreamQueue } from "./jobs";
import { readStudy } from "./read";
import { refuseUnprepared } from "./unprepared";

/** Has one model answer every arm's instructions, and each constraint marked. Asked again, only what came to nothing is asked. */
export async function startDownstream(ctx: Context, { projectId, studyId }: { projectId: string; studyId: string }): Promise<StudyView> {
  await authorise(ctx, projectId, "studies.manage");
  const study = await findStudy(ctx.db, projectId, studyId);
  if (study.version === 0) throw new AppError("conflict", "the protocol is not frozen: there is nothing to answer yet");
  if (study.protocol.unit === "constraint_list")
    throw new AppError(
      "conflict",
      "this study compares lists, and only instructions can be answered: compare instructions in another study",
    );
  await refuseUnprepared(ctx, studyId, "instructions are answered");
  await Promise.all([connectionOf(ctx, projectId, "generator"), connectionOf(ctx, projectId, "judge")]);
  const levels = answeredLevels(study.protocol);
  const jobs = await openQueue(ctx.pool);
  await ctx.db.$transaction(async (tx) => {
    await lockStudy(prismaSql(tx), studyId);
    const sql = prismaSql(tx);
    await askAnswers(sql, studyId, levels);
    await enqueueTaskIn(jobs, sql, studyDownstreamQueue, { projectId, studyId });
    await noteAudit(ctx, tx, { projectId, action: "study.downstream", subject: `study ${studyId}`, after: { levels } });
  });
  return readStudy(ctx, { projectId, studyId });
}

/** The protocol's levels; all five where it names none. */
function answeredLevels({ strata }: Protocol): number[] {
  return strata.levels.length > 0 ? [...new Set(strata.levels)] : [1, 2, 3, 4, 5];
}
