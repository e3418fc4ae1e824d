import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { lockInstruction, setFilterDecision } from "@/lib/db/instructions";
import { addFilterOverride, filterVerdictIn } from "@/lib/db/review-overrides";
import { AppError } from "@/lib/errors";
import { type StandingFilter, standingFilter } from "@/lib/review/filter-decision";
import { FilterAnswers } from "@/lib/schema/instruction";
import type { ReviewFilter } from "@/lib/schema/review";
import type { OverrideInput, OverrideOutcome } from "@/lib/schema/review-input";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { resumeAfterOverride } from "@/lib/services/runs/resume-after-override";
import { judgingUser } from "./judging-user";

type FilterVerdict = NonNullable<Awaited<ReturnType<typeof filterVerdictIn>>>;
type Input = OverrideInput & { projectId: string };

/**
 * Sets a person's decision beside a model filter's. The model's is never changed; the latest person's stands.
 * An instruction the filter dropped and a person keeps is taken up again by its run.
 */
export async function overrideFilter(ctx: Context, input: Input): Promise<OverrideOutcome> {
  const { projectId, decision } = input;
  await authorise(ctx, projectId, "filters.override");
  const userId = judgingUser(ctx);
  const { said, standing, filter } = await ctx.db.$transaction((tx) => overridden(ctx, tx, { ...input, userId }));
  const { instructionId, runId } = said;
  if (instructionId === null) return { filter, filterDecision: null, isOverridden: standing.isOverridden, isResumed: false };
  const isRescued = decision === "keep" && said.decision === "drop";
  const { resumed } = isRescued ? await resumeAfterOverride(ctx, { projectId, runId, instructionId }) : { resumed: false };
  return { filter, filterDecision: standing.decision, isOverridden: standing.isOverridden, isResumed: resumed };
}

async function overridden(
  ctx: Context,
  tx: Db,
  input: Input & { userId: string },
): Promise<{ said: FilterVerdict; standing: StandingFilter; filter: ReviewFilter }> {
  const { projectId, filterVerdictId, decision, reason, userId } = input;
  const said = await readLocked(tx, projectId, filterVerdictId);
  const before = standingFilter(said.decision, said.overrides);
  await addFilterOverride(tx, { id: randomUUID(), filterVerdictId, userId, decision, reason, createdAt: ctx.now() });
  const standing = standingFilter(said.decision, [{ decision }]);
  if (said.instructionId !== null) await setFilterDecision(tx, said.instructionId, standing);
  const subject = said.instructionId === null ? `query ${said.queryId}` : `instruction ${said.instructionId}`;
  const after = { stage: said.stage, decision, reason };
  await noteAudit(ctx, tx, { projectId, action: "filter.override", subject, before: { ...before }, after });
  return { said, standing, filter: await reread(tx, projectId, filterVerdictId) };
}

/** The filter's verdict, with its instruction held so that two overrides come one after the other. */
async function readLocked(tx: Db, projectId: string, id: string): Promise<FilterVerdict> {
  const found = await filterVerdictIn(tx, projectId, id);
  if (!found) throw new AppError("not_found", `filter verdict ${id} not found`);
  if (found.instructionId === null) return found;
  await lockInstruction(tx, projectId, found.instructionId);
  return (await filterVerdictIn(tx, projectId, id)) ?? found;
}

async function reread(tx: Db, projectId: string, id: string): Promise<ReviewFilter> {
  const found = await filterVerdictIn(tx, projectId, id);
  if (!found) throw new AppError("not_found", `filter verdict ${id} not found`);
  const { overrides, answers, instructionId, stage, decision } = found;
  return {
    id,
    stage,
    decision,
    noun: instructionId === null ? "query" : "instruction",
    answers: FilterAnswers.parse(answers),
    overrides: overrides.map(({ user, createdAt, ...row }) => ({ ...row, by: user.name, createdAt: createdAt.toISOString() })),
  };
}
