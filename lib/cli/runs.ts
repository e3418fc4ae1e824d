import type { Command } from "commander";
import * as z from "zod";
import { FailureKind } from "@/lib/schema/call-outcome";
import { cancelRun } from "@/lib/services/runs/cancel";
import { runLedger } from "@/lib/services/runs/ledger";
import { countLiveWorkers } from "@/lib/services/runs/live-workers";
import { pauseRun } from "@/lib/services/runs/pause";
import { raiseBudget } from "@/lib/services/runs/raise-budget";
import { resumeRun } from "@/lib/services/runs/resume";
import { retryFailed } from "@/lib/services/runs/retry-failed";
import { startRun } from "@/lib/services/runs/start";
import { act, type Stage, type Work } from "./act";
import { findProject } from "./find-project";
import { type FoundRun, findRun } from "./find-run";
import { named, RunOptions, status } from "./ledger";
import { gather, microUsd, wholeNumber } from "./option-values";
import type { Outcome } from "./outcome";
import { ledgerOutcome } from "./run-report";
import { runSettings } from "./run-settings";
import type { Session } from "./session";
import { waitForRun } from "./wait-for-run";

const StartOptions = z.object({
  project: z.string(),
  name: z.string().optional(),
  seeds: wholeNumber(1).optional(),
  budgetUsd: microUsd.optional(),
  wait: z.boolean().default(false),
  set: z.array(z.string()).default([]),
});
const WaitOptions = RunOptions.extend({ wait: z.boolean().default(false) });
const ResumeOptions = WaitOptions.extend({ budgetUsd: microUsd.optional() });
const RetryOptions = WaitOptions.extend({ stage: z.string().optional(), kind: FailureKind.optional() });

export function addRunCommands(program: Command, stage: Stage): void {
  const run = program.command("run").description("start runs of the pipeline and steer them");
  run
    .command("start")
    .description("start a run over the project's seeds")
    .requiredOption("--project <project>", "name, slug or id")
    .option("--name <name>", "what people call it")
    .option("--seeds <n>", "take a sample of this many seeds")
    .option("--budget-usd <amount>", "stop before more than this is spent")
    .option("--wait", "wait until the run stands still, working on it where no worker is there")
    .option("--set <key=value>", "a setting of the run: alternatives=4, gates=recombine, randomSeed=two (repeatable)", gather)
    .action(act(stage, StartOptions, start));
  named(run, "status", "the ledger of a run; the project's newest where no run is named").action(act(stage, RunOptions, status));
  named(run, "pause", "stop a run for now").action(act(stage, RunOptions, pause));
  named(run, "resume", "let a paused run go on")
    .option("--budget-usd <amount>", "raise the budget to this first")
    .option("--wait", "wait until the run stands still")
    .action(act(stage, ResumeOptions, resume));
  named(run, "cancel", "end a run for good; what it made stays").action(act(stage, RunOptions, cancel));
  named(run, "retry-failed", "ask anew for what failed and can be retried")
    .option("--stage <stage>", "only of this stage")
    .option("--kind <kind>", "only failures of this kind")
    .option("--wait", "wait until the run stands still")
    .action(act(stage, RetryOptions, retry));
}

const start: Work<z.output<typeof StartOptions>> = async (session, { project, name, seeds, budgetUsd, wait, set }) => {
  const { ctx, terminal } = session;
  const settings = runSettings(set, seeds);
  const { id: projectId, slug } = await findProject(ctx, project);
  const started = await startRun(ctx, {
    projectId,
    settings,
    ...(name ? { name } : {}),
    ...(budgetUsd ? { budgetMicroUsd: budgetUsd } : {}),
  });
  terminal.note(`run ${started.number} of ${slug} started (${started.id})`);
  return resultOf(session, { projectId, id: started.id }, wait);
};

const pause: Work<z.output<typeof RunOptions>> = async (session, options) => {
  const run = await findRun(session.ctx, options);
  await pauseRun(session.ctx, { projectId: run.projectId, runId: run.id });
  return resultOf(session, run, false);
};

const resume: Work<z.output<typeof ResumeOptions>> = async (session, { budgetUsd, wait, ...options }) => {
  const run = await findRun(session.ctx, options);
  const target = { projectId: run.projectId, runId: run.id };
  if (budgetUsd !== undefined) await raiseBudget(session.ctx, { ...target, budgetMicroUsd: budgetUsd });
  const { status: now } = await runLedger(session.ctx, target);
  if (now !== "running") await resumeRun(session.ctx, target);
  return resultOf(session, run, wait);
};

const cancel: Work<z.output<typeof RunOptions>> = async (session, options) => {
  const run = await findRun(session.ctx, options);
  await cancelRun(session.ctx, { projectId: run.projectId, runId: run.id });
  return resultOf(session, run, false);
};

const retry: Work<z.output<typeof RetryOptions>> = async (session, { stage, kind, wait, ...options }) => {
  const run = await findRun(session.ctx, options);
  const { retried } = await retryFailed(session.ctx, { projectId: run.projectId, runId: run.id, stage, kind });
  session.terminal.note(`${retried} rows are asked anew`);
  return resultOf(session, run, wait);
};

async function resultOf(session: Session, run: FoundRun, isAwaited: boolean): Promise<Outcome> {
  const { ctx, terminal, signal } = session;
  const ledger = isAwaited ? await waitForRun(session, run) : await runLedger(ctx, { projectId: run.projectId, runId: run.id });
  if (signal.aborted) terminal.note("no longer waiting; the run goes on while a worker is there");
  else if (!isAwaited && ledger.status === "running" && (await countLiveWorkers(ctx)) === 0)
    terminal.note('no worker is running: start Larch ("npm start") or a worker ("npm run worker"), or use --wait');
  return ledgerOutcome(ledger, { judgesResult: isAwaited });
}
