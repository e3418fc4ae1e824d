import { type FilterSubject, ledgerSubjects } from "@/lib/db/filter-subjects";
import { isChainStale, itemMarks, meanCallCosts } from "@/lib/db/flip-items";
import { type RunSnapshot, runSnapshot } from "@/lib/db/run-snapshots";
import { readRunRow } from "@/lib/db/runs";
import type { Sql } from "@/lib/db/sql";
import { instructionsAsItems } from "@/lib/db/stage-items";
import { loadCounter } from "@/lib/llm/tokens";
import { estimateRest } from "@/lib/pipeline/estimate";
import { stages } from "@/lib/pipeline/index";
import { type LedgerMark, type MissingRows, missingOfInstruction, missingOfQuery } from "@/lib/pipeline/missing-work";
import { stagesOfRun } from "@/lib/pipeline/routing";
import type { AnyStage } from "@/lib/pipeline/stage";
import type { MissingWork } from "@/lib/schema/filter-flip";
import { stageContext } from "@/lib/services/execution/stage-context";

const meanSeedTokens = 30;

/** What a subject's run would still make of it, were it kept; null where nothing is missing or the run does not know it. */
export async function missingWork(sql: Sql, projectId: string, subject: FilterSubject): Promise<MissingWork | null> {
  const filter = `${subject.noun}_filter`;
  const marks = await itemMarks(sql, subject.runId, await ledgerSubjects(sql, subject));
  if (!marks.some(({ stage, subjectId }) => stage === filter && subjectId === subject.id)) return null;
  const [run, row] = await Promise.all([runSnapshot(sql, subject.runId), readRunRow(sql, projectId, subject.runId)]);
  if (!run || !row) return null;
  const ofRun = stagesOfRun(stages, run.settings);
  const { open, waiting } = await missingRows(sql, run, ofRun, subject, marks);
  // Between two stages of a run under way nothing may wait for a moment: only one that has ended makes nothing more.
  if (open.size === 0 && waiting === 0 && row.status !== "running") return null;
  const isExact = subject.noun === "instruction";
  const { calls, costMicroUsd } = await callsFor(sql, run, open, isExact);
  const ours = ofRun.filter(({ id }) => open.has(id) || calls.has(id));
  return {
    run: { id: run.id, number: row.number, status: row.status },
    stages: ours.map(({ id, title }) => ({ stage: id, title, calls: calls.get(id) ?? 0 })),
    calls: [...calls.values()].reduce((sum, count) => sum + count, 0),
    ...{ costMicroUsd, isExact, waiting },
  };
}

async function missingRows(
  sql: Sql,
  run: RunSnapshot,
  ofRun: readonly AnyStage[],
  subject: FilterSubject,
  marks: readonly LedgerMark[],
): Promise<MissingRows> {
  const { open, waiting } = await ownRows(sql, run, ofRun, subject, marks);
  const key = { runId: run.id, queryId: subject.queryId, minLevels: run.settings.minChainLevels };
  const isStale = ofRun.some(({ id }) => id === "chain") && (await isChainStale(sql, key));
  return { open: isStale ? new Map([...open, ["chain", 1]]) : open, waiting };
}

async function ownRows(
  sql: Sql,
  run: RunSnapshot,
  ofRun: readonly AnyStage[],
  { noun, id }: FilterSubject,
  marks: readonly LedgerMark[],
): Promise<MissingRows> {
  if (noun === "query") return missingOfQuery(ofRun, id, marks);
  const [item] = await instructionsAsItems(sql, run.projectId, [id]);
  return item ? missingOfInstruction(ofRun, item, marks, stageContext(run, "instruction_filter")) : { open: new Map(), waiting: 0 };
}

/** Calls by stage, priced by what the run's latest calls cost, or as an estimate where it made none. */
async function callsFor(sql: Sql, run: RunSnapshot, open: ReadonlyMap<string, number>, isExact: boolean) {
  const estimated = estimateRest(
    {
      stages,
      settings: run.settings,
      seeds: { count: 0, meanTokens: meanSeedTokens },
      prompts: Object.fromEntries(run.prompts),
      countTokens: await loadCounter(),
      prices: run.models,
    },
    open,
    isExact,
  );
  const ids = estimated.map(({ stage }) => stage);
  const means = await meanCallCosts(sql, run.id, ids);
  const costs = estimated.map(({ stage, calls, costMicroUsd }) => {
    const mean = means.get(stage);
    return mean === undefined ? costMicroUsd : mean * calls;
  });
  const known = costs.flatMap((cost) => (cost === null ? [] : [cost]));
  const costMicroUsd = known.length === costs.length ? Math.round(known.reduce((sum, cost) => sum + cost, 0)) : null;
  return { calls: new Map(estimated.map(({ stage, calls }) => [stage, calls])), costMicroUsd };
}
