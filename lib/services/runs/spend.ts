import { countKeptInstructions, readRunRow, spendByStageAndModel } from "@/lib/db/runs";
import { sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { stages } from "@/lib/pipeline/index";
import { ModelRole } from "@/lib/schema/model-role";
import type { RunSpend } from "@/lib/schema/run-view";
import { authorise, type Context } from "@/lib/services/context";

/** What a run's calls cost, by stage, by model, and for each instruction that was kept. */
export async function runSpend(ctx: Context, input: { projectId: string; runId: string }): Promise<RunSpend> {
  const { projectId, runId } = input;
  await authorise(ctx, projectId, "runs.read");
  const sql = sqlOf(ctx.pool);
  const row = await readRunRow(sql, projectId, runId);
  if (!row) throw new AppError("not_found", `run ${runId} not found`);
  const [spent, kept] = await Promise.all([spendByStageAndModel(sql, runId), countKeptInstructions(sql, [runId])]);
  const keptInstructions = kept.get(runId) ?? 0;
  const models = new Map(spent.map(({ role, model, isRehearsal }) => [`${role} ${model}`, { role, model, isRehearsal }]));
  return {
    stages: stages.flatMap(({ id, title }) => {
      const own = spent.filter(({ stage }) => stage === id);
      return own.length === 0 ? [] : [{ stage: id, title, ...sums(own) }];
    }),
    models: [...models].map(([name, { role, model, isRehearsal }]) => ({
      ...{ role: ModelRole.parse(role), model, isRehearsal },
      ...sums(spent.filter((call) => `${call.role} ${call.model}` === name)),
    })),
    keptInstructions,
    perKeptMicroUsd: keptInstructions === 0 ? null : Number(row.spent) / keptInstructions,
  };
}

interface Spent {
  calls: number;
  inputTokens: number;
  outputTokens: number;
  costMicroUsd: number;
}

function sums(of: readonly Spent[]): Spent {
  const sum = (figure: keyof Spent) => of.reduce((before, spent) => before + spent[figure], 0);
  return { calls: sum("calls"), inputTokens: sum("inputTokens"), outputTokens: sum("outputTokens"), costMicroUsd: sum("costMicroUsd") };
}
