import { type FilterSubject, lockSubject, subjectOfVerdict } from "@/lib/db/filter-subjects";
import { filterVerdictIn } from "@/lib/db/review-overrides";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { openQueue } from "@/lib/jobs/queue";
import { standingFilter } from "@/lib/review/filter-decision";
import type { Continuation } from "@/lib/schema/filter-flip";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { commandLimits, holdRun, refuseUnless } from "@/lib/services/runs/command";
import { readEffects } from "./effects";
import { takeUp } from "./take-up";

type Input = { projectId: string; filterVerdictId: string };

/** Has the run go on for one query or instruction that a person keeps, whether it was done or is under way. */
export async function continueRescued(ctx: Context, input: Input): Promise<Continuation> {
  const { projectId, filterVerdictId } = input;
  await authorise(ctx, projectId, "filters.override");
  const jobs = await openQueue(ctx.pool);
  const taken = await ctx.db.$transaction(async (tx) => {
    const sql = prismaSql(tx);
    const found = await subjectOfVerdict(sql, projectId, filterVerdictId);
    if (!found) throw new AppError("not_found", `filter verdict ${filterVerdictId} not found`);
    await lockSubject(sql, found);
    const said = await filterVerdictIn(tx, projectId, filterVerdictId);
    const subject = (await subjectOfVerdict(sql, projectId, filterVerdictId)) ?? found;
    refuseDropped(subject, said ? standingFilter(said.decision, said.overrides).decision : "drop");
    const run = await holdRun(tx, jobs, { projectId, runId: subject.runId });
    refuseUnless(run.locked.status !== "cancelled", run, "continued");
    const rows = await takeUp(run, subject);
    const about = { subject: `${subject.noun} ${subject.id}`, after: { run: run.number, rows } };
    if (rows > 0) await noteAudit(ctx, tx, { projectId, action: "filter.continue", ...about });
    return rows;
  }, commandLimits);
  return { taken, effects: await readEffects(ctx, input) };
}

function refuseDropped({ noun, queryStanding }: FilterSubject, standing: "keep" | "drop"): void {
  if (standing === "drop") throw new AppError("conflict", `the ${noun} is dropped: keep it first, then its run can go on with it`);
  if (queryStanding === "drop")
    throw new AppError("conflict", "its query is dropped: keep the query first, then the run can go on with it");
}
