import type { Command } from "commander";
import * as z from "zod";
import type { ReleaseCounts } from "@/lib/schema/release";
import { RecordKind } from "@/lib/schema/release-record";
import { createRelease } from "@/lib/services/releases/create";
import { listReleases } from "@/lib/services/releases/list";
import { act, type Stage, type Work } from "./act";
import { columns } from "./columns";
import { findProject } from "./find-project";
import { findRun } from "./find-run";
import { collect, wholeNumber } from "./option-values";
import { splitShares } from "./split-shares";

const CreateOptions = z.object({
  project: z.string(),
  name: z.string(),
  onlyAccepted: z.boolean().default(false),
  withRejected: z.boolean().default(false),
  withDropped: z.boolean().default(false),
  withoutRehearsal: z.boolean().default(false),
  kind: z.array(RecordKind).optional(),
  level: z.array(z.coerce.number()).default([]),
  track: z.array(z.string()).default([]),
  category: z.array(z.string()).default([]),
  run: z.array(z.string()).default([]),
  minTurns: wholeNumber(1).optional(),
  splits: z.string().optional(),
  splitSeed: z.string().optional(),
});
type CreateOptions = z.output<typeof CreateOptions>;

export function addReleaseCommands(program: Command, stage: Stage): void {
  const release = program.command("release").description("freeze what was curated");
  release
    .command("create")
    .description("freeze a selection as the project's next release")
    .requiredOption("--project <project>", "name, slug or id")
    .requiredOption("--name <name>", "what people call it")
    .option("--only-accepted", "only instructions that people accepted")
    .option("--with-rejected", "also instructions that people rejected")
    .option("--with-dropped", "also instructions the filter dropped")
    .option("--without-rehearsal", "nothing the rehearsal model made")
    .option("--kind <kinds>", `kinds of rows: ${RecordKind.options.join(", ")}`, collect)
    .option("--level <levels>", "only these difficulty levels, as 4,5", collect)
    .option("--track <tracks>", "only these tracks: general, format_number", collect)
    .option("--category <category>", "only with a constraint of this category (repeatable)", collect)
    .option("--run <runs>", "only of these runs, by number or id", collect)
    .option("--min-turns <n>", "least levels a chain must have left (2)")
    .option("--splits <shares>", "shares of train, validation and test, as 80,10,10")
    .option("--split-seed <word>", "another word draws another split")
    .action(act(stage, CreateOptions, create));
  release
    .command("list")
    .description("the project's releases")
    .requiredOption("--project <project>", "name, slug or id")
    .action(act(stage, z.object({ project: z.string() }), list));
}

const create: Work<CreateOptions> = async ({ ctx, terminal }, options) => {
  const { id: projectId, slug } = await findProject(ctx, options.project);
  const runIds: string[] = [];
  for (const named of options.run) runIds.push((await findRun(ctx, { project: slug, run: named })).id);
  const settings = { selection: { ...selectionOf(options), runIds }, splits: splitShares(options.splits, options.splitSeed) };
  const onProgress = (rows: number) => terminal.progress(`${rows} rows`);
  const release = await createRelease(ctx, { projectId, name: options.name, settings, onProgress });
  terminal.settle();
  if (release.isRehearsal) terminal.note(`${release.counts.rehearsal} of its rows were made by the rehearsal model: do not train on them`);
  return { json: { ...release, name: options.name }, text: `release ${release.number} made (${release.id}): ${described(release.counts)}` };
};

function selectionOf(options: CreateOptions) {
  return {
    review: options.onlyAccepted ? "accepted" : options.withRejected ? "all" : "not_rejected",
    filter: options.withDropped ? "all" : "kept",
    withoutRehearsal: options.withoutRehearsal,
    levels: options.level,
    tracks: options.track,
    categories: options.category,
    ...(options.kind ? { kinds: options.kind } : {}),
    ...(options.minTurns === undefined ? {} : { minTurns: options.minTurns }),
  };
}

function described({ rows, families, bySplit }: ReleaseCounts): string {
  const { train, validation, test } = bySplit;
  return `${rows} rows of ${families} seeds (train ${train.rows}, validation ${validation.rows}, test ${test.rows})`;
}

const list: Work<{ project: string }> = async ({ ctx }, { project }) => {
  const { id: projectId } = await findProject(ctx, project);
  const { rows } = await listReleases(ctx, { projectId, limit: 200 });
  const cells = rows.map((row) => [
    row.number,
    row.name,
    row.counts.rows,
    row.createdAt.slice(0, 16),
    row.isRehearsal ? "rehearsal" : "",
    row.id,
  ]);
  const text = columns(["NUMBER", "NAME", "ROWS", "MADE", "", "ID"], cells);
  return { json: rows, text: rows.length > 0 ? text : "no releases yet" };
};
