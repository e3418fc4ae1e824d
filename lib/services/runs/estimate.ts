import { newestPrompts } from "@/lib/db/prompts";
import { observedStages, seedSample } from "@/lib/db/run-estimates";
import { sqlOf } from "@/lib/db/sql";
import { loadCounter } from "@/lib/llm/tokens";
import { estimateRun as estimate } from "@/lib/pipeline/estimate";
import { stages } from "@/lib/pipeline/index";
import { stagesOfRun } from "@/lib/pipeline/routing";
import type { RunEstimate } from "@/lib/schema/run-view";
import { authorise, type Context } from "@/lib/services/context";
import { checkedSettings, modelsFor, type NewRunInput } from "./start";

const sampleSize = 200;

/** What a run with these settings will ask and cost, with the range that is likely. */
export async function estimateRun(ctx: Context, input: Pick<NewRunInput, "projectId" | "settings">): Promise<RunEstimate> {
  const { projectId } = input;
  await authorise(ctx, projectId, "runs.read");
  const settings = checkedSettings(input.settings);
  const models = await modelsFor(ctx.db, projectId, stagesOfRun(stages, settings));
  const isRehearsal = Object.values(models).some((model) => model.isRehearsal);
  const sql = sqlOf(ctx.pool);
  const [sample, observed, prompts, countTokens] = await Promise.all([
    seedSample(sql, projectId, sampleSize),
    observedStages(sql, projectId, isRehearsal),
    newestPrompts(ctx.db, projectId),
    loadCounter(),
  ]);
  const tokens = sample.texts.reduce((sum, text) => sum + countTokens(text), 0);
  return estimate({
    stages,
    settings,
    seeds: { count: sample.count, meanTokens: sample.texts.length === 0 ? 0 : tokens / sample.texts.length },
    prompts: Object.fromEntries(prompts.map(({ stage, system, user }) => [stage, { system, user }])),
    countTokens,
    prices: models,
    observed: { runs: observed.runs, stages: Object.fromEntries(observed.rows.map(({ stage, ...row }) => [stage, row])) },
  });
}
