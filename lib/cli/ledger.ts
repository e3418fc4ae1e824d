import type { Command } from "commander";
import * as z from "zod";
import { runLedger } from "@/lib/services/runs/ledger";
import { act, type Stage, type Work } from "./act";
import { findRun } from "./find-run";
import { ledgerOutcome } from "./run-report";

export const RunOptions = z.object({ project: z.string().optional(), run: z.string().optional() });

export function addLedgerCommand(program: Command, stage: Stage): void {
  const description = "what every stage of a run kept, dropped, failed and still has to do";
  named(program, "ledger", description).action(act(stage, RunOptions, status));
}

/** A command on one run. */
export function named(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option("--run <run>", "the run's id, or its number together with --project")
    .option("--project <project>", "name, slug or id; its newest run where none is named");
}

export const status: Work<z.output<typeof RunOptions>> = async ({ ctx }, options) => {
  const { projectId, id: runId } = await findRun(ctx, options);
  return ledgerOutcome(await runLedger(ctx, { projectId, runId }), { judgesResult: false });
};
