import { runningChecks } from "@/lib/db/constraint-checks";
import { countInstructions, readRunStatus } from "@/lib/db/demo";
import { AppError } from "@/lib/errors";
import { workConstraintCheck } from "@/lib/services/constraints/work-check";
import type { Context } from "@/lib/services/context";
import { startWorker } from "@/lib/services/execution/worker";
import { addPerson } from "@/lib/services/people/add";
import { changeGuidelines } from "@/lib/services/projects/change-guidelines";
import { createProject } from "@/lib/services/projects/create";
import { createRelease } from "@/lib/services/releases/create";
import { startRun } from "@/lib/services/runs/start";
import { importSeeds } from "@/lib/services/seeds/import";
import { startNearDuplicateSearch } from "@/lib/services/seeds/near-duplicate-search";
import { demoGuideline, demoKindGuidelines } from "./guideline";
import { plantDefects } from "./plant-defects";
import { reviewDemo } from "./review";
import { demoSeedRows } from "./seeds";

const patienceMs = 120_000;

/**
 * The project a newcomer finds: our own seeds through the whole pipeline by the rehearsal model, with some faults
 * planted and three annotators' verdicts. Everything is made by the very services people use.
 */
export async function createDemo(ctx: Context): Promise<{ projectId: string; instructions: number }> {
  const { id: projectId } = await createProject(ctx, { name: "Demo: everyday questions", isDemo: true });
  await changeGuidelines(ctx, { projectId, guideline: demoGuideline, kinds: demoKindGuidelines });
  const content = `${demoSeedRows.map((row) => JSON.stringify(row)).join("\n")}\n`;
  await importSeeds(ctx, { projectId, content, fileName: "everyday-questions.jsonl" });
  await startNearDuplicateSearch(ctx, { projectId, threshold: 0.7 });
  const run = await startRun(ctx, {
    projectId,
    name: "Rehearsal of the whole pipeline",
    settings: { formatNumberShare: 0.3, bindWithModel: true, judgeShare: 0.15 },
  });
  await workThrough(ctx, run.id);
  await plantDefects(ctx, projectId);
  await reviewDemo(ctx, projectId, await addAnnotators(ctx, projectId));
  await workThrough(ctx, run.id);
  await lookThrough(ctx, projectId);
  await createRelease(ctx, { projectId, name: "First look" });
  return { projectId, instructions: await countInstructions(ctx.db, projectId) };
}

/** Works on the run here and now: a newcomer's first page should not be an empty one. */
async function workThrough(ctx: Context, runId: string): Promise<void> {
  const failures: unknown[] = [];
  const worker = await startWorker({ pool: ctx.pool, onError: (error) => failures.push(error) });
  try {
    const end = Date.now() + patienceMs;
    while ((await readRunStatus(ctx.db, runId)) !== "done") {
      if (Date.now() > end) throw new AppError("unavailable", `the demo's run ${runId} was not done after two minutes`, failures);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await worker.stop();
  }
}

/**
 * The checks that the run's ends asked for, here and now: they hold whole chains, and a claim passes over what is held, so
 * the first people who judge should not meet them.
 */
async function lookThrough(ctx: Context, projectId: string): Promise<void> {
  for (const checkId of await runningChecks(ctx.db, projectId))
    await workConstraintCheck(ctx, { projectId, checkId }, new AbortController().signal);
}

const annotators = [
  { name: "Ada Lind", email: "ada@demo.larch.local" },
  { name: "Bao Tran", email: "bao@demo.larch.local" },
  { name: "Chiara Rossi", email: "chiara@demo.larch.local" },
];

async function addAnnotators(ctx: Context, projectId: string): Promise<{ id: string; name: string }[]> {
  const added = await Promise.all(annotators.map((person) => addPerson(ctx, { projectId, role: "annotator", ...person })));
  return added.map(({ person }) => ({ id: person.id, name: person.name }));
}
