import { subjectOfVerdict } from "@/lib/db/filter-subjects";
import { hangingOn } from "@/lib/db/flip-effects";
import { filterVerdictIn } from "@/lib/db/review-overrides";
import { sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { standingFilter } from "@/lib/review/filter-decision";
import type { FlipEffects } from "@/lib/schema/filter-flip";
import { authorise, type Context } from "@/lib/services/context";
import { missingWork } from "./missing-work";

/** What hangs on a filter's verdict: what flipping it would withdraw or bring back, and what was never made. */
export async function readEffects(ctx: Context, input: { projectId: string; filterVerdictId: string }): Promise<FlipEffects> {
  const { projectId, filterVerdictId } = input;
  await authorise(ctx, projectId, "filters.override");
  const sql = sqlOf(ctx.pool);
  const [subject, said] = await Promise.all([
    subjectOfVerdict(sql, projectId, filterVerdictId),
    filterVerdictIn(ctx.db, projectId, filterVerdictId),
  ]);
  if (!subject || !said) throw new AppError("not_found", `filter verdict ${filterVerdictId} not found`);
  // One after the other: where nothing was missing any more, all that was made is there to be seen.
  const missing = await missingWork(sql, projectId, subject);
  const hanging = await hangingOn(sql, projectId, subject);
  const isQueryDropped = subject.noun === "instruction" && subject.queryStanding === "drop";
  const { noun, id: subjectId, queryId } = subject;
  return {
    ...{ filterVerdictId, noun, subjectId, queryId, isQueryDropped, hanging, missing },
    standing: standingFilter(said.decision, said.overrides).decision,
  };
}
