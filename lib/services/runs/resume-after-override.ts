import { addItems, findItem, keepItem } from "@/lib/db/run-items";
import { setRunStatus } from "@/lib/db/run-snapshots";
import { instructionsAsItems } from "@/lib/db/stage-items";
import { routesFrom } from "@/lib/pipeline/routing";
import type { Context } from "@/lib/services/context";
import { stageContext } from "@/lib/services/execution/stage-context";
import { commandRun, goOn } from "./command";

const stageId = "instruction_filter";

/**
 * A person says an instruction the model's filter dropped is to be kept: its run takes it up again, as if the filter
 * had kept it. The model's verdict stays as it was. Does nothing where the run has not dropped it, or was cancelled.
 */
export async function resumeAfterOverride(
  ctx: Context,
  input: { projectId: string; runId: string; instructionId: string },
): Promise<{ resumed: boolean }> {
  return commandRun(ctx, input, "filters.override", async (run) => {
    const { sql, id: runId, locked } = run;
    const stage = run.stages.find(({ id }) => id === stageId);
    const dropped = await findItem(sql, { runId, stage: stageId, subjectId: input.instructionId });
    if (!stage || dropped?.status !== "dropped" || locked.status === "cancelled") return { resumed: false };
    const [item] = await instructionsAsItems(sql, null, [input.instructionId]);
    if (!item) return { resumed: false };
    await keepItem(sql, dropped.id, "kept by a person's override of the filter");
    const context = stageContext({ id: runId, settings: run.settings, prompts: new Map() }, stageId);
    const routes = routesFrom(run.stages, stage, [item], [{ kind: "keep", subjectId: item.id }], context);
    const status = run.settings.gates.includes(stageId) ? ("held" as const) : ("waiting" as const);
    await addItems(
      sql,
      runId,
      routes.map((route) => ({ ...route, status })),
    );
    if (locked.status === "paused") return { resumed: true };
    if (locked.status !== "running") await setRunStatus(sql, runId, { status: "running" });
    await goOn(run);
    return { resumed: true };
  });
}
