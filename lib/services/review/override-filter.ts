import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { type FilterSubject, lockSubject, subjectOfVerdict } from "@/lib/db/filter-subjects";
import { decideFilterItem } from "@/lib/db/flip-items";
import { setFilterDecision } from "@/lib/db/instructions";
import { addFilterOverride, filterVerdictIn, isOverrideKnown } from "@/lib/db/review-overrides";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { type JobQueue, openQueue } from "@/lib/jobs/queue";
import { dropReasonOf } from "@/lib/pipeline/filter-questions";
import { standingFilter } from "@/lib/review/filter-decision";
import { type FlipDetails, personDropReason } from "@/lib/schema/filter-flip";
import { FilterAnswers } from "@/lib/schema/instruction";
import type { ReviewFilter } from "@/lib/schema/review";
import type { OverrideInput, OverrideOutcome } from "@/lib/schema/review-input";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { readEffects } from "@/lib/services/filters/effects";
import { takeUp } from "@/lib/services/filters/take-up";
import { assess } from "@/lib/services/findings/assess";
import { commandLimits, holdRun } from "@/lib/services/runs/command";
import { judgingUser } from "./judging-user";

type FilterVerdict = NonNullable<Awaited<ReturnType<typeof filterVerdictIn>>>;
type Input = OverrideInput & { projectId: string };

/**
 * Sets a person's decision beside a model filter's. The model's is never changed; the latest person's stands, and what
 * hangs on it goes and comes with it. A run that has not ended takes up again what is kept; one that is done waits to be
 * told (`continueRescued`), because that costs.
 */
export async function overrideFilter(ctx: Context, input: Input): Promise<OverrideOutcome> {
  const { projectId, filterVerdictId } = input;
  await authorise(ctx, projectId, "filters.override");
  const userId = judgingUser(ctx);
  const jobs = await openQueue(ctx.pool);
  const { filter, subject, isResumed } = await ctx.db.$transaction((tx) => flip(ctx, tx, jobs, { ...input, userId }), commandLimits);
  const effects = await readEffects(ctx, { projectId, filterVerdictId });
  const standing = standingFilter(filter.decision, filter.overrides);
  const filterDecision = subject.noun === "query" ? null : standing.decision;
  return { filter, filterDecision, isOverridden: standing.isOverridden, isResumed, effects };
}

async function flip(
  ctx: Context,
  tx: Db,
  jobs: JobQueue,
  input: Input & { userId: string },
): Promise<{ filter: ReviewFilter; subject: FilterSubject; isResumed: boolean }> {
  const { projectId, filterVerdictId, id = randomUUID(), userId, decision, reason } = input;
  const { said, subject } = await readLocked(tx, projectId, filterVerdictId);
  if (await isOverrideKnown(tx, id, filterVerdictId)) return { filter: filterOf(said), subject, isResumed: false };
  const before = standingFilter(said.decision, said.overrides);
  refuseFlipped(input, said);
  await addFilterOverride(tx, { id, filterVerdictId, userId, decision, reason, createdAt: ctx.now() });
  if (subject.noun === "instruction") await setFilterDecision(tx, subject.id, standingFilter(said.decision, [{ decision }]));
  await decideFilterItem(prismaSql(tx), { runId: said.runId, stage: said.stage, subjectId: subject.id }, ledgerWords(said, input));
  await assess(prismaSql(tx), projectId, [subject.queryId]);
  const change = { before: { ...before }, after: { stage: said.stage, decision, reason } };
  await noteAudit(ctx, tx, { projectId, action: "filter.override", subject: `${subject.noun} ${subject.id}`, ...change });
  const isResumed = decision === "keep" && (await resumes(tx, jobs, projectId, subject));
  return { filter: filterOf((await filterVerdictIn(tx, projectId, filterVerdictId)) ?? said), subject, isResumed };
}

/** The filter's verdict, with what it is about held so that two overrides come one after the other. */
async function readLocked(tx: Db, projectId: string, id: string): Promise<{ said: FilterVerdict; subject: FilterSubject }> {
  const sql = prismaSql(tx);
  const found = await subjectOfVerdict(sql, projectId, id);
  if (found) await lockSubject(sql, found);
  const said = await filterVerdictIn(tx, projectId, id);
  const subject = await subjectOfVerdict(sql, projectId, id);
  if (!said || !subject) throw new AppError("not_found", `filter verdict ${id} not found`);
  return { said, subject };
}

/** A person decided on what they saw: where another has flipped it meanwhile, both are shown and nothing is done. */
function refuseFlipped({ seen, decision }: Input, said: FilterVerdict): void {
  const standing = standingFilter(said.decision, said.overrides).decision;
  if (seen === undefined || seen === standing) return;
  const last = said.overrides.at(-1);
  const word = standing === "keep" ? "kept" : "dropped";
  const by = last ? `${last.user.name} ${word} it meanwhile${last.reason ? ` (“${last.reason}”)` : ""}` : `it is ${word}`;
  const details: FlipDetails = { kind: "flipped", seen, standing, wanted: decision, filter: filterOf(said) };
  throw new AppError("conflict", `${by}. Nothing was changed; look at it again and decide`, details);
}

function ledgerWords({ decision: model, answers }: FilterVerdict, { decision, reason }: Input) {
  if (decision === "keep") return { status: "kept" as const, reason: null, detail: reason || "kept by a person's override of the filter" };
  const words = model === "drop" ? dropReasonOf(FilterAnswers.parse(answers)) : null;
  return { status: "dropped" as const, reason: words ?? personDropReason, detail: reason };
}

/** Whether its run, not ended yet, took something of it up again. */
async function resumes(tx: Db, jobs: JobQueue, projectId: string, subject: FilterSubject): Promise<boolean> {
  if (subject.noun === "instruction" && subject.queryStanding === "drop") return false;
  const run = await holdRun(tx, jobs, { projectId, runId: subject.runId });
  if (run.locked.status === "done" || run.locked.status === "cancelled") return false;
  return (await takeUp(run, subject)) > 0;
}

function filterOf({ id, stage, decision, answers, instructionId, overrides }: FilterVerdict): ReviewFilter {
  return {
    ...{ id, stage, decision },
    noun: instructionId === null ? "query" : "instruction",
    answers: FilterAnswers.parse(answers),
    overrides: overrides.map(({ user, createdAt, ...row }) => ({ ...row, by: user.name, createdAt: createdAt.toISOString() })),
  };
}
