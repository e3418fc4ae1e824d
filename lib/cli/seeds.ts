import type { Command } from "commander";
import * as z from "zod";
import type { ColumnMapping, ImportReport, SeedRules } from "@/lib/schema/seed-import";
import { importSeeds } from "@/lib/services/seeds/import";
import { act, type Stage, type Work } from "./act";
import { findProject } from "./find-project";
import { assignment, gather } from "./option-values";
import { UsageError } from "./outcome";

const ImportOptions = z.object({
  project: z.string(),
  map: z.array(z.string()).default([]),
  licence: z.string().default(""),
  source: z.string().default(""),
  rule: z.array(z.string()).default([]),
});

const fields = ["text", "turns", "id", "licence", "source"] as const satisfies readonly (keyof ColumnMapping)[];

export function addSeedCommands(program: Command, stage: Stage): void {
  program
    .command("seeds")
    .description("bring in seed queries")
    .command("import")
    .description("import a file of seeds: txt, JSON, JSONL, CSV, TSV, Parquet or conversations, packed with gzip or not")
    .argument("<file>", "the file")
    .requiredOption("--project <project>", "name, slug or id")
    .option("--map <column=field>", `which column holds what; fields: ${fields.join(", ")} (repeatable)`, gather)
    .option("--licence <licence>", "licence of rows that name none")
    .option("--source <source>", "source of rows that name none")
    .option("--rule <setting>", "a rule's setting: language=off, max_length.characters=300 (repeatable)", gather)
    .action(act(stage, ImportOptions, importFile));
}

const importFile: Work<z.output<typeof ImportOptions>> = async ({ ctx, terminal, signal, resolve }, options, [file = ""]) => {
  const { id: projectId } = await findProject(ctx, options.project);
  const mapping = mappingOf(options.map);
  const report = await importSeeds(ctx, {
    ...{ projectId, path: resolve(file), licence: options.licence, source: options.source, signal },
    ...(Object.keys(mapping).length > 0 ? { mapping } : {}),
    rules: rulesOf(options.rule),
    onProgress: ({ counts, bytesRead, bytesTotal }) =>
      terminal.progress(`${counts.read} rows read, ${counts.kept} kept (${Math.floor((100 * bytesRead) / Math.max(1, bytesTotal))} %)`),
  });
  terminal.settle();
  return { json: report, text: described(report), isPartial: report.counts.bad > 0 || report.status !== "done" };
};

/** `question=text`: the column first. Told apart by the fields' names, the other order is understood too. */
export function mappingOf(settings: readonly string[]): Partial<ColumnMapping> {
  const mapping: Partial<ColumnMapping> = {};
  for (const setting of settings) {
    const [left, right] = assignment("map", setting);
    const field = fieldNamed(right) ?? fieldNamed(left);
    if (!field) throw new UsageError(`--map ${setting}: neither side is a field (${fields.join(", ")})`);
    mapping[field] = field === fieldNamed(right) ? left : right;
  }
  return mapping;
}

function fieldNamed(name: string) {
  return fields.find((field) => field === name);
}

/** `language=off`, `min_words.words=3`. */
export function rulesOf(settings: readonly string[]): SeedRules {
  const rules: SeedRules = {};
  for (const setting of settings) {
    const [name, value] = assignment("rule", setting);
    const [id = "", field] = name.replaceAll("-", "_").split(".");
    const rule = rules[id] ?? { isOn: true, values: {} };
    if (field === undefined) rules[id] = { ...rule, isOn: isOn(setting, value) };
    else rules[id] = { ...rule, values: { ...rule.values, [field]: Number.isNaN(Number(value)) ? value : Number(value) } };
  }
  return rules;
}

function isOn(setting: string, value: string): boolean {
  if (value === "on" || value === "off") return value === "on";
  throw new UsageError(`--rule ${setting}: a rule is on or off; a threshold is set as rule.threshold=value`);
}

function described({ fileName, status, statusReason, counts, rowsPerSecond }: ImportReport): string {
  const removed = Object.entries(counts.removed).map(([rule, rows]) => `  ${rows} removed by ${rule}`);
  return [
    `${fileName}: ${status}${statusReason ? ` (${statusReason})` : ""}, ${counts.read} rows read, ${Math.round(rowsPerSecond)} a second`,
    `  ${counts.kept} kept`,
    ...removed,
    ...(counts.duplicates > 0 ? [`  ${counts.duplicates} exact duplicates`] : []),
    ...(counts.alreadyThere > 0 ? [`  ${counts.alreadyThere} already there from an earlier import of this file`] : []),
    ...(counts.bad > 0 ? [`  ${counts.bad} could not be read: the project's Seeds page shows each with its line and reason`] : []),
  ].join("\n");
}
