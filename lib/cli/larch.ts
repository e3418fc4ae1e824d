import path from "node:path";
import { CommanderError } from "commander";
import { ZodError } from "zod";
import { environmentVariable } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Stage } from "./act";
import { exitCodes, type Outcome, UsageError } from "./outcome";
import { buildProgram } from "./program";
import { openTerminal } from "./terminal";

// Whatever a library prints belongs to people: stdout is the result's alone.
console.log = console.error;
const terminal = openTerminal();
// npm runs scripts in the package's folder and says here where the person was.
const folder = environmentVariable("INIT_CWD") ?? process.cwd();
process.chdir(path.resolve(import.meta.dirname, "../.."));

let exitCode: number = exitCodes.success;

const stage: Stage = {
  terminal,
  folder,
  async deliver(outcome: Outcome, isJson: boolean) {
    if (!outcome.isSilent) await print(isJson ? JSON.stringify(outcome.json) : outcome.text);
    if (outcome.isPartial) exitCode = exitCodes.partial;
  },
};

try {
  const program = await buildProgram(stage, process.argv.slice(2));
  await program.parseAsync(process.argv);
} catch (error) {
  exitCode = await report(error);
}
process.exit(exitCode);

/** Tells what went wrong, on stderr and (asked for JSON) as the one document on stdout. */
async function report(error: unknown): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.success;
  const isUsage = error instanceof CommanderError || error instanceof UsageError;
  terminal.settle();
  // Commander has already told its own.
  if (!(error instanceof CommanderError)) terminal.note(`larch: ${messageOf(error)}`);
  if (process.argv.includes("--json")) await print(JSON.stringify({ error: { code: codeOf(error, isUsage), message: messageOf(error) } }));
  return isUsage ? exitCodes.usage : exitCodes.failed;
}

function codeOf(error: unknown, isUsage: boolean): string {
  if (isUsage) return "usage";
  return error instanceof AppError ? error.code : "internal";
}

function messageOf(error: unknown): string {
  if (error instanceof ZodError) return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  if (error instanceof AppError || error instanceof UsageError || error instanceof CommanderError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
}
