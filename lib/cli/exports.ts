import { setFlagsFromString } from "node:v8";
import type { Command } from "commander";
import * as z from "zod";
import { formatById, formats } from "@/lib/exports/index";
import { folderSink } from "@/lib/services/exports/folder-sink";
import { writeExport } from "@/lib/services/exports/write";
import { projectIdOfRelease } from "@/lib/services/releases/read";
import { act, type Stage, type Work } from "./act";
import { columns } from "./columns";
import { findProject } from "./find-project";
import { UsageError } from "./outcome";

const ExportOptions = z.object({ project: z.string().optional(), release: z.string(), format: z.string(), out: z.string() });
type ExportOptions = z.output<typeof ExportOptions>;

export function addExportCommands(program: Command, stage: Stage): void {
  const known = formats.map(({ id, title }) => `  ${id.padEnd(24)}${title}`).join("\n");
  program
    .command("export")
    .description("write a release into a folder, with its manifest and card")
    .requiredOption("--release <release>", "the release's id, or its number together with --project")
    .option("--project <project>", "name, slug or id")
    .requiredOption("--format <format>", "one of the formats below")
    .requiredOption("--out <folder>", "where the files go")
    .addHelpText("after", `\nFormats:\n${known}`)
    .action(act(stage, ExportOptions, write));
}

const write: Work<ExportOptions> = async ({ ctx, terminal, resolve }, options) => {
  if (!formatById(options.format))
    throw new UsageError(`there is no format ${options.format}; there are ${formats.map(({ id }) => id).join(", ")}`);
  // Rows stream by and nearly all of it is garbage at once: collected early, the process stays as small as it began.
  setFlagsFromString("--heap-growing-percent=15");
  const projectId = await projectOf(ctx, options);
  const out = resolve(options.out);
  const manifest = await writeExport(ctx, {
    ...{ projectId, release: options.release, format: options.format, sink: await folderSink(out) },
    onProgress: (rows, of) => terminal.progress(`${rows} of at most ${of} rows`),
  });
  terminal.settle();
  const files = columns(
    ["FILE", "ROWS", "BYTES", "SHA-256"],
    manifest.files.map(({ name, rows, bytes, sha256 }) => [name, rows ?? "", bytes, sha256]),
  );
  if (manifest.isRehearsal) terminal.note(`${manifest.counts.rehearsalRows} rows were made by the rehearsal model: do not train on them`);
  return { json: { out, manifest }, text: `${manifest.counts.rows} rows in ${out}\n${files}` };
};

async function projectOf(ctx: Parameters<typeof findProject>[0], { project, release }: ExportOptions): Promise<string> {
  if (project !== undefined) return (await findProject(ctx, project)).id;
  if (/^\d+$/.test(release)) throw new UsageError("a release named by its number needs --project");
  return projectIdOfRelease(ctx, release);
}
