import type { Command } from "commander";
import * as z from "zod";
import { environmentVariable } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { ModelRole, StructuredOutput } from "@/lib/schema/model-role";
import { listModels } from "@/lib/services/models/list";
import { setModel } from "@/lib/services/models/set";
import { act, type Stage, type Work } from "./act";
import { columns } from "./columns";
import { findProject } from "./find-project";
import { amount, wholeNumber } from "./option-values";

const SetOptions = z.object({
  project: z.string(),
  role: ModelRole,
  baseUrl: z.string(),
  model: z.string(),
  keyEnv: z.string().optional(),
  concurrency: wholeNumber(1).optional(),
  inputUsd: amount.optional(),
  outputUsd: amount.optional(),
  timeoutMs: wholeNumber(1000).optional(),
  rpm: wholeNumber(1).optional(),
  structured: StructuredOutput.optional(),
});

export function addModelCommands(program: Command, stage: Stage): void {
  const models = program.command("models").description("say which model plays which role");
  models
    .command("set")
    .description("put a model into a role of a project")
    .requiredOption("--project <project>", "name, slug or id")
    .requiredOption("--role <role>", ModelRole.options.join(", "))
    .requiredOption("--base-url <url>", "address of an OpenAI-compatible server, or rehearsal://local")
    .requiredOption("--model <model>", "the model's name on that server")
    .option("--key-env <variable>", "environment variable that holds the server's key")
    .option("--concurrency <n>", "calls under way at once")
    .option("--input-usd <price>", "US dollars for a million tokens in")
    .option("--output-usd <price>", "US dollars for a million tokens out")
    .option("--timeout-ms <ms>", "longest a call may take")
    .option("--rpm <n>", "requests a minute at most")
    .option("--structured <way>", `how JSON is asked for: ${StructuredOutput.options.join(", ")}`)
    .action(act(stage, SetOptions, set));
  models
    .command("list")
    .description("the models of a project")
    .requiredOption("--project <project>", "name, slug or id")
    .action(act(stage, z.object({ project: z.string() }), list));
}

const set: Work<z.output<typeof SetOptions>> = async ({ ctx, terminal }, options) => {
  const { id: projectId } = await findProject(ctx, options.project);
  const { role, baseUrl, model, concurrency, inputUsd, outputUsd, timeoutMs, rpm, structured } = options;
  const stored = await setModel(ctx, {
    ...{ projectId, role, baseUrl, model },
    ...(options.keyEnv === undefined ? {} : { apiKey: keyFrom(options.keyEnv) }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(inputUsd === undefined ? {} : { inputUsdPerMtok: inputUsd }),
    ...(outputUsd === undefined ? {} : { outputUsdPerMtok: outputUsd }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(rpm === undefined ? {} : { requestsPerMinute: rpm }),
    ...(structured === undefined ? {} : { structuredOutput: structured }),
  });
  if (stored.inputUsdPerMtok === null)
    terminal.note(`the price of ${model} is not known: runs with a budget need --input-usd and --output-usd`);
  return { json: stored, text: `${role} is now ${stored.model} at ${stored.baseUrl}${stored.isRehearsal ? " (a rehearsal)" : ""}` };
};

function keyFrom(variable: string): string {
  const key = environmentVariable(variable);
  if (!key) throw new AppError("invalid_input", `the environment variable ${variable} is empty or not set`);
  return key;
}

const list: Work<{ project: string }> = async ({ ctx }, { project }) => {
  const { id: projectId } = await findProject(ctx, project);
  const rows = await listModels(ctx, { projectId });
  const cells = rows.map((row) => [row.role, row.model, row.baseUrl, row.concurrency, row.hasKey ? `…${row.keyHint}` : "none"]);
  return { json: rows, text: columns(["ROLE", "MODEL", "ADDRESS", "CONCURRENCY", "KEY"], cells) };
};
