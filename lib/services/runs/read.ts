import { countItems, countKeptInstructions, readRunRow, runPrompts } from "@/lib/db/runs";
import { sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { stages } from "@/lib/pipeline/index";
import { RunModels, RunSettings } from "@/lib/schema/run";
import type { RunDetail } from "@/lib/schema/run-view";
import { authorise, type Context } from "@/lib/services/context";
import { runSummary } from "./list";

/** A run with everything it was started with. */
export async function readRun(ctx: Context, input: { projectId: string; runId: string }): Promise<RunDetail> {
  const { projectId, runId } = input;
  await authorise(ctx, projectId, "runs.read");
  const sql = sqlOf(ctx.pool);
  const row = await readRunRow(sql, projectId, runId);
  if (!row) throw new AppError("not_found", `run ${runId} not found`);
  const [counts, kept, prompts] = await Promise.all([
    countItems(sql, [runId]),
    countKeptInstructions(sql, [runId]),
    runPrompts(sql, runId),
  ]);
  return {
    ...runSummary(row, counts, kept.get(runId) ?? 0),
    settings: RunSettings.parse(row.settings),
    models: Object.values(RunModels.parse(row.models)),
    prompts: stages.flatMap(({ id, title }) => prompts.flatMap((prompt) => (prompt.stage === id ? [{ ...prompt, title }] : []))),
  };
}
