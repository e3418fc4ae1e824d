import { prismaSql, type Sql } from "@/lib/db/sql";
import { lockStudy } from "@/lib/db/studies";
import { countToMake, makeFailedAgain } from "@/lib/db/study-preparing";
import { AppError } from "@/lib/errors";
import { type JobQueue, openQueue } from "@/lib/jobs/queue";
import { enqueueTaskIn } from "@/lib/jobs/tasks";
import type { StudyView } from "@/lib/schema/study-view";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { findStudy } from "./find";
import { studyPrepareQueue } from "./jobs";
import { readStudy } from "./read";

/** Has the texts that failed made once more. What is ready stays as it is. */
export async function startPrepare(ctx: Context, { projectId, studyId }: { projectId: string; studyId: string }): Promise<StudyView> {
  await authorise(ctx, projectId, "studies.manage");
  const study = await findStudy(ctx.db, projectId, studyId);
  if (study.version === 0) throw new AppError("conflict", "the protocol is not frozen: its texts are made once the pairs are drawn");
  const jobs = await openQueue(ctx.pool);
  await ctx.db.$transaction(async (tx) => {
    await lockStudy(prismaSql(tx), studyId);
    const sql = prismaSql(tx);
    const texts = await makeFailedAgain(sql, studyId);
    await placePreparing(sql, jobs, { projectId, studyId });
    if (texts > 0) await noteAudit(ctx, tx, { projectId, action: "study.prepare", subject: `study ${studyId}`, after: { texts } });
  });
  return readStudy(ctx, { projectId, studyId });
}

/** Tells the workers that a model has texts to make, within the transaction that left them to it. */
export async function placePreparing(sql: Sql, jobs: JobQueue, of: { projectId: string; studyId: string }): Promise<void> {
  if ((await countToMake(sql, of.studyId)) > 0) await enqueueTaskIn(jobs, sql, studyPrepareQueue, of);
}
