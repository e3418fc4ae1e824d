import type { FilterSubject } from "@/lib/db/filter-subjects";
import { ledgerSubjects } from "@/lib/db/filter-subjects";
import { reopenStaleChain, reopenWithdrawn } from "@/lib/db/flip-items";
import { addItems } from "@/lib/db/run-items";
import { setRunStatus } from "@/lib/db/run-snapshots";
import { instructionsAsItems, queriesAsItems } from "@/lib/db/stage-items";
import { type Routed, routesFrom } from "@/lib/pipeline/routing";
import { stageContext } from "@/lib/services/execution/stage-context";
import { goOn, type HeldRun } from "@/lib/services/runs/command";

/**
 * Has a run make what it never made of something a person keeps: the stages after the filter take it as if the filter had
 * kept it, and rows that were set aside wait once more. Doing it twice takes nothing twice. A paused run stays paused.
 *
 * @returns how many rows were taken up
 */
export async function takeUp(run: HeldRun, subject: FilterSubject): Promise<number> {
  const { sql, id: runId, settings, locked } = run;
  const stageId = `${subject.noun}_filter`;
  const status = settings.gates.includes(stageId) ? ("held" as const) : ("waiting" as const);
  const routes = (await routesOf(run, subject)).map((route) => ({ ...route, status }));
  const added = await addItems(sql, runId, routes);
  const reopened = await reopenWithdrawn(sql, runId, await ledgerSubjects(sql, subject));
  const chain = await reopenStaleChain(sql, { runId, queryId: subject.queryId, minLevels: settings.minChainLevels });
  const taken = added.length + reopened + chain;
  if (taken === 0 || locked.status === "paused") return taken;
  if (locked.status !== "running") await setRunStatus(sql, runId, { status: "running" });
  await goOn(run);
  return taken;
}

async function routesOf({ sql, id: runId, settings, stages }: HeldRun, { noun, id }: FilterSubject): Promise<Routed[]> {
  const stage = stages.find((each) => each.id === `${noun}_filter`);
  const items = noun === "query" ? await queriesAsItems(sql, [id]) : await instructionsAsItems(sql, null, [id]);
  if (!stage) return [];
  const context = stageContext({ id: runId, settings, prompts: new Map() }, stage.id);
  return routesFrom(stages, stage, items, [{ kind: "keep", subjectId: id }], context);
}
