import { Command } from "commander";
import { larchVersion } from "@/lib/schema/version";
import type { Stage } from "./act";

type AddCommands = (program: Command, stage: Stage) => void;

/** First word → where its commands are. Loaded only when asked for: an export need not load the whole pipeline. */
const nouns: Readonly<Record<string, () => Promise<AddCommands>>> = {
  project: async () => (await import("./projects")).addProjectCommands,
  seeds: async () => (await import("./seeds")).addSeedCommands,
  models: async () => (await import("./models")).addModelCommands,
  run: async () => (await import("./runs")).addRunCommands,
  ledger: async () => (await import("./ledger")).addLedgerCommand,
  release: async () => (await import("./releases")).addReleaseCommands,
  export: async () => (await import("./exports")).addExportCommands,
  verify: async () => (await import("./checking")).addVerifyCommand,
  lint: async () => (await import("./checking")).addLintCommand,
  stats: async () => (await import("./statistics")).addStatsCommand,
  study: async () => (await import("./studies")).addStudyCommands,
  user: async () => (await import("./people")).addUserCommands,
  "api-key": async () => (await import("./people")).addApiKeyCommands,
};

const help = `
Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 failed, 2 used wrongly,
3 done in part (rows that could not be read, a run with failed items or one that stands before its end).

From seeds to files:
  larch project create Trees
  larch seeds import queries.jsonl --project trees --map question=text --licence cc-by-4.0
  larch models set --project trees --role generator --base-url https://… --model … --key-env API_KEY
  larch run start --project trees --seeds 100 --budget-usd 5 --wait
  larch release create --project trees --name first
  larch export --project trees --release 1 --format conifer --out ./first

The constraint engine on files of your own, without any database:
  larch verify --in cases.jsonl --out results.jsonl
  larch lint --in instructions.jsonl --out findings.jsonl

Statistics of agreement, judges and versions, without any database either:
  larch stats --list
  larch stats --in ratings.json --json`;

/** The command line for these words: all of it, or only the part that the first word names. */
export async function buildProgram(stage: Stage, words: readonly string[]): Promise<Command> {
  const program = new Command("larch")
    .description("Larch from the command line: the same services as the web app, acting as this machine.")
    .version(larchVersion)
    .option("--json", "print the result as exactly one JSON document")
    .showHelpAfterError("(add --help for what there is)")
    .exitOverride()
    .addHelpText("after", help);
  const named = nouns[words.find((word) => !word.startsWith("-")) ?? ""];
  for (const load of named ? [named] : Object.values(nouns)) (await load())(program, stage);
  return program;
}
