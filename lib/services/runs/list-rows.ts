import { runRows } from "@/lib/db/run-rows";
import { AppError } from "@/lib/errors";
import { stageById } from "@/lib/pipeline/index";
import { Id } from "@/lib/schema/id";
import type { RunRowPage, RunRowQuery } from "@/lib/schema/run-row";
import { authorise, type Context } from "@/lib/services/context";

/** The rows behind one number of a run's funnel. */
export async function listRows(ctx: Context, input: RunRowQuery & { projectId: string; runId: string }): Promise<RunRowPage> {
  const { projectId, runId, stage, status, limit } = input;
  await authorise(ctx, projectId, "runs.read");
  const found = stageById(stage);
  if (!found) throw new AppError("invalid_input", `there is no stage ${stage}`);
  if (input.after !== undefined && !Id.safeParse(input.after).success)
    throw new AppError("invalid_input", "after must be the next of a page before");
  const question = { projectId, runId, stage, noun: found.noun, status, reason: input.reason ?? null, after: input.after ?? null };
  const rows = await runRows(ctx.db, { ...question, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return {
    rows: shown.map((row) => ({ ...row, noun: found.noun, settledAt: row.settledAt?.toISOString() ?? null })),
    next: rows.length > limit ? (shown.at(-1)?.subjectId ?? null) : null,
  };
}
