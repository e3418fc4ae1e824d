import { randomUUID } from "node:crypto";
import { newestPrompts } from "@/lib/db/prompts";
import type { RunSnapshot } from "@/lib/db/run-snapshots";
import { previewSeeds } from "@/lib/db/run-start";
import { sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { stages } from "@/lib/pipeline/index";
import { stagesOfRun } from "@/lib/pipeline/routing";
import type { SeedItem } from "@/lib/pipeline/stage";
import type { RunPreview } from "@/lib/schema/run-view";
import { authorise, type Context } from "@/lib/services/context";
import { CallStore } from "@/lib/services/execution/call-store";
import { ModelPool } from "@/lib/services/execution/model-pool";
import { ensureBuiltinPrompts } from "@/lib/services/prompts/ensure-builtin";
import { PreviewRow } from "./preview-row";
import { checkedSettings, modelsFor, type NewRunInput } from "./start";

/** The stages a person can judge a run's start by. */
const previewedStages = ["reframe", "query_filter", "constrain", "bind", "recombine", "format_number", "instruction_filter", "answer"];

/**
 * Takes a few seeds through the first stages without writing any row. The replies are stored, so that a run started
 * afterwards with the same settings does not pay for them again.
 */
export async function previewRun(ctx: Context, input: Pick<NewRunInput, "projectId" | "settings"> & { rows: number }): Promise<RunPreview> {
  const { projectId } = input;
  await authorise(ctx, projectId, "runs.manage");
  const settings = checkedSettings(input.settings);
  const shown = stagesOfRun(stages, settings).filter(({ id }) => previewedStages.includes(id));
  const models = await modelsFor(ctx.db, projectId, shown);
  await ensureBuiltinPrompts(ctx.db, projectId);
  const newest = await newestPrompts(ctx.db, projectId);
  const prompts = new Map(newest.map(({ id, stage, system, user }) => [stage, { versionId: id, system, user }]));
  const isRehearsal = Object.values(models).some((model) => model.isRehearsal);
  const run: RunSnapshot = { id: randomUUID(), projectId, settings, models, isRehearsal, prompts };
  const seeds = await previewSeeds(sqlOf(ctx.pool), projectId, settings, input.rows);
  if (seeds.length === 0) throw new AppError("invalid_input", "the project has no kept seeds: import some to preview a run");
  const [pool, store] = [new ModelPool(ctx.pool), new CallStore(ctx.pool)];
  const rows = await Promise.all(seeds.map((seed) => previewSeed({ ctx, run, pool, store }, seed, shown)));
  return {
    rows: rows.map(({ row }) => row),
    calls: rows.reduce((sum, { calls }) => sum + calls, 0),
    costMicroUsd: rows.reduce((sum, { costMicroUsd }) => sum + costMicroUsd, 0),
  };
}

interface Parts {
  ctx: Context;
  run: RunSnapshot;
  pool: ModelPool;
  store: CallStore;
}

async function previewSeed(parts: Parts, seed: SeedItem, shown: typeof stages) {
  const row = new PreviewRow({ pool: parts.ctx.pool, run: parts.run, models: parts.pool, store: parts.store }, seed);
  const steps = await row.follow(shown);
  return { row: { key: seed.key, seed: seed.text, steps }, ...row.spent };
}
