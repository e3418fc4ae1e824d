import { Command } from "commander";
import { larchVersion } from "@/lib/schema/version";
import type { Stage } from "./act";
import { addExportCommands } from "./exports";
import { addModelCommands } from "./models";
import { addPeopleCommands } from "./people";
import { addProjectCommands } from "./projects";
import { addReleaseCommands } from "./releases";
import { addRunCommands } from "./runs";
import { addSeedCommands } from "./seeds";

const help = `
Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 failed, 2 used wrongly,
3 done in part (rows that could not be read, a run with failed items or one that stands before its end).

From seeds to files:
  larch project create Trees
  larch seeds import queries.jsonl --project trees --map question=text --licence cc-by-4.0
  larch models set --project trees --role generator --base-url https://… --model … --key-env API_KEY
  larch run start --project trees --seeds 100 --budget-usd 5 --wait
  larch release create --project trees --name first
  larch export --project trees --release 1 --format conifer --out ./first`;

/** The whole command line, ready to parse. */
export function buildProgram(stage: Stage): Command {
  const program = new Command("larch")
    .description("Larch from the command line: the same services as the web app, acting as this machine.")
    .version(larchVersion)
    .option("--json", "print the result as exactly one JSON document")
    .showHelpAfterError("(add --help for what there is)")
    .exitOverride()
    .addHelpText("after", help);
  addProjectCommands(program, stage);
  addSeedCommands(program, stage);
  addModelCommands(program, stage);
  addRunCommands(program, stage);
  addReleaseCommands(program, stage);
  addExportCommands(program, stage);
  addPeopleCommands(program, stage);
  return program;
}
