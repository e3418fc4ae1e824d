import { countItems, countKeptInstructions, type RunRow, runPage, type StatusCount } from "@/lib/db/runs";
import { sqlOf } from "@/lib/db/sql";
import { SeedSelectionCounts } from "@/lib/schema/run";
import type { RunPage, RunSummary } from "@/lib/schema/run-view";
import { authorise, type Context } from "@/lib/services/context";

/** A project's runs, newest first. */
export async function listRuns(ctx: Context, input: { projectId: string; after?: string | undefined; limit?: number }): Promise<RunPage> {
  await authorise(ctx, input.projectId, "runs.read");
  const sql = sqlOf(ctx.pool);
  const limit = input.limit ?? 50;
  const after = input.after === undefined ? null : Number.parseInt(input.after, 10);
  const rows = await runPage(sql, input.projectId, { after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const [counts, kept] = await Promise.all([countItems(sql, ids), countKeptInstructions(sql, ids)]);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => runSummary(row, counts, kept.get(row.id) ?? 0)),
    next: rows.length > limit && last ? String(last.number) : null,
  };
}

export function runSummary(row: RunRow, counts: readonly StatusCount[], instructions: number): RunSummary {
  const { id, number, name, status, pauseReason, pauseDetail, isRehearsal, createdBy } = row;
  const count = (wanted: StatusCount["status"]) =>
    counts.reduce((sum, item) => (item.runId === id && item.status === wanted ? sum + item.count : sum), 0);
  const held = count("held");
  return {
    ...{ id, number, name, status, pauseReason, pauseDetail, isRehearsal, createdBy, instructions },
    seeds: SeedSelectionCounts.parse(row.seedCounts).kept,
    items: { kept: count("kept"), dropped: count("dropped"), failed: count("failed"), waiting: count("waiting") + held, held },
    spentMicroUsd: Number(row.spent),
    budgetMicroUsd: row.budget === null ? null : Number(row.budget),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
