import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import * as z from "zod";
import { AppError } from "@/lib/errors";
import { type Computed, computeStatistics } from "@/lib/services/statistics/compute";
import { listStatistics } from "@/lib/services/statistics/list";
import { type Alone, actAlone, type Stage } from "./act";
import { type Outcome, UsageError } from "./outcome";
import { described, shownResult } from "./statistic-words";

const Options = z.object({ in: z.string().optional(), list: z.boolean().default(false) });

/** Needs no database: nothing is started for it. */
export function addStatsCommand(program: Command, stage: Stage): void {
  program
    .command("stats")
    .description(
      'compute statistics: {"statistic": "krippendorff-alpha", "metric": "ordinal", "ratings": [[…]]}, or a list of such objects',
    )
    .option("--in <file>", "JSON to read; - for stdin")
    .option("--list", "every statistic with what it takes")
    .action(actAlone(stage, Options, (alone, options) => (options.list ? list() : compute(alone, options.in))));
}

async function list(): Promise<Outcome> {
  const listed = listStatistics();
  return { json: listed, text: listed.map(described).join("\n\n") };
}

async function compute(alone: Alone, file: string | undefined): Promise<Outcome> {
  if (file === undefined) throw new UsageError("stats needs --in <file>, or --list");
  const results = computed(parsed(await contentsOf(alone, file), file));
  return { json: results, text: [results].flat().map(shownResult).join("\n") };
}

function contentsOf(alone: Alone, file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  return readFile(alone.resolve(file), "utf8").catch((error: Error) => {
    throw new UsageError(`--in: ${file} cannot be read: ${error.message}`);
  });
}

function parsed(contents: string, file: string): unknown {
  try {
    return JSON.parse(contents);
  } catch (error) {
    throw new UsageError(`--in: ${file === "-" ? "stdin" : file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What is wrong with the input is wrong with how the command was used. */
function computed(asked: unknown): Computed | Computed[] {
  try {
    return computeStatistics(asked);
  } catch (error) {
    throw error instanceof AppError ? new UsageError(error.message) : error;
  }
}
