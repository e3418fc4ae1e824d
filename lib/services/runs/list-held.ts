import { countHeld, type HeldRow, heldItems } from "@/lib/db/run-held";
import { readRunRow } from "@/lib/db/runs";
import { sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { stageById, stages } from "@/lib/pipeline/index";
import { RunSettings } from "@/lib/schema/run";
import type { HeldItem, HeldPage } from "@/lib/schema/run-view";
import { authorise, type Context } from "@/lib/services/context";
import { gateOf, stagesBehind } from "./gates";

export interface HeldInput {
  projectId: string;
  runId: string;
  gate?: string | undefined;
  after?: string | undefined;
  limit?: number;
}

/** What waits behind a run's gates for people to decide on. */
export async function listHeld(ctx: Context, input: HeldInput): Promise<HeldPage> {
  await authorise(ctx, input.projectId, "runs.read");
  const sql = sqlOf(ctx.pool);
  const row = await readRunRow(sql, input.projectId, input.runId);
  if (!row) throw new AppError("not_found", `run ${input.runId} not found`);
  const { gates } = RunSettings.parse(row.settings);
  const behind = stagesBehind(stages, input.gate === undefined ? gates : gates.filter((gate) => gate === input.gate));
  const limit = input.limit ?? 50;
  const [rows, total] = await Promise.all([
    heldItems(sql, { runId: row.id, stages: behind, after: input.after ?? null, limit: limit + 1 }),
    countHeld(sql, row.id, behind),
  ]);
  const shown = rows.slice(0, limit);
  return { rows: shown.map((held) => heldItem(held, gates)), next: rows.length > limit ? (shown.at(-1)?.itemId ?? null) : null, total };
}

function heldItem({ track, ...row }: HeldRow, gates: readonly string[]): HeldItem {
  const stage = stageById(row.stage);
  return { ...row, stageTitle: stage?.title ?? row.stage, gate: gateOf(stage, gates, track) };
}
