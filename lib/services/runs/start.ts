import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Db } from "@/lib/db/client";
import { modelConnections } from "@/lib/db/models";
import { newestPrompts } from "@/lib/db/prompts";
import { insertRun, insertRunPrompts, insertSeedItems, type NewRun, seedCounts } from "@/lib/db/run-start";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { enqueueChunks, openQueue, refreshQueueStatistics } from "@/lib/jobs/queue";
import { stages } from "@/lib/pipeline/index";
import { stagesOfRun } from "@/lib/pipeline/routing";
import type { AnyStage } from "@/lib/pipeline/stage";
import { RunModels, RunSettings, type SeedSelectionCounts } from "@/lib/schema/run";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { placeChunks } from "@/lib/services/execution/place-chunks";
import { ensureBuiltinPrompts } from "@/lib/services/prompts/ensure-builtin";

export interface NewRunInput {
  projectId: string;
  name?: string;
  /** whatever is left out has its default */
  settings?: z.input<typeof RunSettings>;
  /** null or left out: no limit */
  budgetMicroUsd?: number | null;
}

const manyChunks = 200;
const startTimeoutMs = 300_000;

/** Starts a run: fixes its settings, models, prompts and seeds, and puts its first chunks into the queues. */
export async function startRun(ctx: Context, input: NewRunInput): Promise<{ id: string; number: number }> {
  const { projectId } = input;
  await authorise(ctx, projectId, "runs.manage");
  const settings = checkedSettings(input.settings);
  const ofRun = stagesOfRun(stages, settings);
  const models = await modelsFor(ctx.db, projectId, ofRun);
  const budgetMicroUsd = input.budgetMicroUsd ?? null;
  if (budgetMicroUsd !== null) refuseUnknownPrices(models);
  const jobs = await openQueue(ctx.pool);
  const started = await ctx.db.$transaction(
    async (tx) => {
      const sql = prismaSql(tx);
      await ensureBuiltinPrompts(tx, projectId);
      const run: NewRun = {
        ...{ id: randomUUID(), projectId, name: input.name ?? "", settings, models, budgetMicroUsd },
        seedCounts: selectionCounts(await seedCounts(sql, projectId), settings.seedLimit),
        isRehearsal: Object.values(models).some(({ isRehearsal }) => isRehearsal),
        createdById: actorUserId(ctx.actor),
      };
      const number = await insertRun(sql, run);
      await insertRunPrompts(sql, run.id, await promptsFor(tx, projectId, ofRun));
      const first = ofRun.filter(({ after }) => after.includes("seeds"));
      const items = (await Promise.all(first.map(({ id }) => insertSeedItems(sql, run, id)))).flat();
      const chunks = placeChunks(ofRun, run.id, items);
      await enqueueChunks(jobs, sql, chunks);
      const after = { number, seeds: items.length, budgetMicroUsd, settings };
      await noteAudit(ctx, tx, { projectId, action: "run.start", subject: `run ${run.id}`, after });
      return { id: run.id, number, chunks: chunks.length };
    },
    { timeout: startTimeoutMs, maxWait: 10_000 },
  );
  if (started.chunks > manyChunks) await refreshQueueStatistics(ctx.pool);
  return { id: started.id, number: started.number };
}

/** The settings with every default filled in; a stage that is named and does not exist is refused. */
export function checkedSettings(given: NewRunInput["settings"]): RunSettings {
  const settings = RunSettings.parse(given ?? {});
  const named = [...settings.gates, ...Object.keys(settings.sampling), ...(settings.lastStage === null ? [] : [settings.lastStage])];
  const known = stages.map(({ id }) => id);
  const unknown = named.find((stage) => !known.includes(stage));
  if (unknown !== undefined) throw new AppError("invalid_input", `there is no stage ${unknown}: the stages are ${known.join(", ")}`);
  return settings;
}

/** The models of every role the stages ask, as they are now. */
export async function modelsFor(db: Db, projectId: string, ofRun: readonly AnyStage[]): Promise<RunModels> {
  const connections = await modelConnections(db, projectId);
  const roles = [...new Set(ofRun.flatMap(({ asks }) => (asks ? [asks.role] : [])))];
  const missing = roles.filter((role) => !connections.some((connection) => connection.role === role));
  if (missing.length > 0) {
    throw new AppError(
      "invalid_input",
      `the project has no model for the role ${missing.join(" and ")}: choose one under Settings, Models`,
    );
  }
  const asked = connections.filter(({ role }) => roles.includes(role));
  return RunModels.parse(Object.fromEntries(asked.map((connection) => [connection.role, connection])));
}

export function refuseUnknownPrices(models: RunModels): void {
  for (const { role, model, inputUsdPerMtok, outputUsdPerMtok } of Object.values(models)) {
    if (inputUsdPerMtok !== null && outputUsdPerMtok !== null) continue;
    throw new AppError(
      "invalid_input",
      `a budget needs the prices of every model: enter those of ${model} (${role}) under Settings, Models, or start without a budget`,
    );
  }
}

async function promptsFor(db: Db, projectId: string, ofRun: readonly AnyStage[]) {
  const newest = await newestPrompts(db, projectId);
  return ofRun.flatMap(({ id: stage, asks }) => {
    if (!asks) return [];
    const version = newest.find((prompt) => prompt.stage === stage);
    if (!version) throw new Error(`project ${projectId} has no prompt for the stage ${stage}`);
    return [{ stage, promptVersionId: version.id }];
  });
}

/** Stage 0 of the ledger. */
export function selectionCounts(
  { kept, removed, duplicates }: { kept: number; removed: Record<string, number>; duplicates: number },
  seedLimit: number | null,
): SeedSelectionCounts {
  if (kept === 0) throw new AppError("invalid_input", "the project has no kept seeds: import some before starting a run");
  const chosen = Math.min(kept, seedLimit ?? kept);
  const dropped: Record<string, number> = { ...removed };
  if (duplicates > 0) dropped.duplicate = (dropped.duplicate ?? 0) + duplicates;
  if (kept > chosen) dropped.not_sampled = kept - chosen;
  return { in: chosen + Object.values(dropped).reduce((sum, count) => sum + count, 0), kept: chosen, dropped };
}
