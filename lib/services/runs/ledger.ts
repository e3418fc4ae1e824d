import { ledgerCounts, type RunRow, readRunRow, stageSpend } from "@/lib/db/runs";
import { type Sql, sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { stages } from "@/lib/pipeline/index";
import { addsUp, ledgerStages } from "@/lib/pipeline/ledger";
import { stagesOfRun } from "@/lib/pipeline/routing";
import { type Ledger, type LedgerStage, RunSettings, SeedSelectionCounts } from "@/lib/schema/run";
import { authorise, type Context } from "@/lib/services/context";

/** What every stage of a run kept, dropped, failed and still has to do, from the choice of seeds on. */
export async function runLedger(ctx: Context, input: { projectId: string; runId: string }): Promise<Ledger> {
  await authorise(ctx, input.projectId, "runs.read");
  const sql = sqlOf(ctx.pool);
  const row = await readRunRow(sql, input.projectId, input.runId);
  if (!row) throw new AppError("not_found", `run ${input.runId} not found`);
  return ledgerOf(sql, row);
}

export async function ledgerOf(sql: Sql, row: RunRow): Promise<Ledger> {
  const [counts, spend] = await Promise.all([ledgerCounts(sql, row.id), stageSpend(sql, row.id)]);
  const ofRun = stagesOfRun(stages, RunSettings.parse(row.settings));
  return {
    runId: row.id,
    number: row.number,
    status: row.status,
    isRehearsal: row.isRehearsal,
    spentMicroUsd: Number(row.spent),
    budgetMicroUsd: row.budget === null ? null : Number(row.budget),
    stages: [seedLine(SeedSelectionCounts.parse(row.seedCounts)), ...ledgerStages(ofRun, counts, spend)],
  };
}

/** Stage 0: how the run's seeds came out of all the project's rows. */
function seedLine(counts: SeedSelectionCounts): LedgerStage {
  const line = { ...counts, failed: {}, waiting: 0, held: 0 };
  return { stage: "seeds", title: "Seeds", ...line, addsUp: addsUp(line), calls: 0, costMicroUsd: 0 };
}
