import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import * as z from "zod";
import { ModelRole } from "@/lib/schema/model-role";
import { Protocol } from "@/lib/schema/study";
import { StudyFile } from "@/lib/schema/study-file";
import type { StudyView } from "@/lib/schema/study-view";
import { amendStudy } from "@/lib/services/studies/amend";
import { freezeStudy } from "@/lib/services/studies/freeze";
import { judgeNow } from "@/lib/services/studies/judge-now";
import { openStudyFile } from "@/lib/services/studies/open-file";
import { namedStudy, planStudy } from "@/lib/services/studies/plan";
import { listStudies, readStudy } from "@/lib/services/studies/read";
import { readReport } from "@/lib/services/studies/report";
import { act, type Stage, type Work } from "./act";
import { columns } from "./columns";
import { findProject } from "./find-project";
import { UsageError } from "./outcome";
import type { Session } from "./session";

const Named = z.object({ project: z.string(), study: z.string() });
const Planned = z.object({ project: z.string(), name: z.string(), in: z.string(), revision: z.coerce.number().int().min(1).optional() });
const Judged = Named.extend({ role: ModelRole.default("judge") });
const Amended = Named.extend({ in: z.string(), reason: z.string(), amends: z.coerce.number().int().min(1).optional() });
const Reported = Named.extend({ out: z.string().optional() });

export function addStudyCommands(program: Command, stage: Stage): void {
  const study = program.command("study").description("blind studies: plan, freeze, amend, report");
  const command = (name: string, description: string) =>
    study.command(name).description(description).requiredOption("--project <project>", "name, slug or id");
  const ofStudy = (name: string, description: string) => command(name, description).requiredOption("--study <study>", "name or id");
  command("list", "the project's studies").action(act(stage, z.object({ project: z.string() }), list));
  command("plan", "make or change a draft from a protocol; tells what it takes and what keeps it from being frozen")
    .requiredOption("--name <name>", "what people call it")
    .requiredOption("--in <file>", "the protocol as JSON")
    .option("--revision <number>", "of a draft that is there: the revision you read; on another one nothing is changed")
    .action(act(stage, Planned, plan));
  ofStudy("freeze", "freeze a draft: its protocol is hashed, its sample and pairs are drawn").action(act(stage, Named, freeze));
  ofStudy("amend", "a new version of a frozen protocol")
    .requiredOption("--in <file>", "the whole protocol as JSON")
    .requiredOption("--reason <words>", "why it is amended; it stands in every report")
    .option("--amends <version>", "the version you read (the one that stands); with another one standing nothing is changed")
    .action(act(stage, Amended, amend));
  ofStudy("judge", "a model judges every pair in both orders; what it has answered is not asked again")
    .option("--role <role>", `which of the project's models: ${ModelRole.options.join(", ")} (judge)`)
    .action(act(stage, Judged, judge));
  ofStudy("report", "what a study says; with --out also as HTML, PDF and JSON, and its rows as CSV")
    .option("--out <folder>", "where the files go")
    .action(act(stage, Reported, report));
}

const list: Work<{ project: string }> = async ({ ctx }, { project }) => {
  const { id: projectId } = await findProject(ctx, project);
  const rows = await listStudies(ctx, { projectId });
  const cells = rows.map(({ name, state, pairs, judged, people, id }) => [name, state, pairs, judged, people, id]);
  return { json: rows, text: rows.length > 0 ? columns(["NAME", "STATE", "PAIRS", "JUDGED", "PEOPLE", "ID"], cells) : "no studies yet" };
};

const plan: Work<z.output<typeof Planned>> = async (session, { project, name, in: file, revision }) => {
  const { id: projectId } = await findProject(session.ctx, project);
  const view = await planStudy(session.ctx, { projectId, name, protocol: await protocolIn(session, file), revision });
  return { json: view, text: described(view) };
};

const freeze: Work<z.output<typeof Named>> = async ({ ctx }, { project, study }) => {
  const { id: projectId } = await findProject(ctx, project);
  const { id: studyId } = await namedStudy(ctx, { projectId, named: study });
  const view = await freezeStudy(ctx, { projectId, studyId });
  return { json: view, text: described(view) };
};

const amend: Work<z.output<typeof Amended>> = async (session, { project, study, in: file, reason, amends }) => {
  const { id: projectId } = await findProject(session.ctx, project);
  const { id: studyId } = await namedStudy(session.ctx, { projectId, named: study });
  const version = amends ?? (await readStudy(session.ctx, { projectId, studyId })).version;
  const view = await amendStudy(session.ctx, { projectId, studyId, version, protocol: await protocolIn(session, file), reason });
  return { json: view, text: described(view) };
};

const judge: Work<z.output<typeof Judged>> = async ({ ctx, signal }, { project, study, role }) => {
  const { id: projectId } = await findProject(ctx, project);
  const { id: studyId } = await namedStudy(ctx, { projectId, named: study });
  const { judges } = await judgeNow(ctx, { projectId, studyId, role, signal });
  const text = judges.map(
    (each) => `${each.judge}: ${each.answered} of ${each.asked} answered, ${each.failed} failed${each.because ? ` (${each.because})` : ""}`,
  );
  return { json: judges, text: text.join("\n"), isPartial: judges.some(({ failed }) => failed > 0) };
};

const report: Work<z.output<typeof Reported>> = async ({ ctx, resolve }, { project, study, out }) => {
  const { id: projectId } = await findProject(ctx, project);
  const { id: studyId } = await namedStudy(ctx, { projectId, named: study });
  const found = await readReport(ctx, { projectId, studyId });
  const { sentence } = found.answer;
  if (out === undefined) return { json: found, text: sentence };
  const folder = resolve(out);
  await mkdir(folder, { recursive: true });
  for (const file of StudyFile.options) {
    const { name, content } = await openStudyFile(ctx, { projectId, studyId, file });
    await writeFile(path.join(folder, name), content);
  }
  return { json: found, text: `${sentence}\n${StudyFile.options.length} files in ${folder}` };
};

async function protocolIn({ resolve }: Pick<Session, "resolve">, file: string): Promise<Protocol> {
  const contents = await readFile(resolve(file), "utf8").catch((error: Error) => {
    throw new UsageError(`--in: ${file} cannot be read: ${error.message}`);
  });
  const parsed = Protocol.safeParse(jsonIn(contents, file));
  if (parsed.success) return parsed.data;
  throw new UsageError(`--in: ${parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`);
}

function jsonIn(contents: string, file: string): unknown {
  try {
    return JSON.parse(contents);
  } catch (error) {
    throw new UsageError(`--in: ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function described({ name, state, pairs, hash, draft, revision }: StudyView): string {
  if (!draft) return `${name}: ${state}, ${pairs} pairs, protocol ${hash}`;
  const { plan: expected, problems, candidates, same } = draft;
  const width = expected.halfWidth === null ? "no interval" : `± ${(100 * expected.halfWidth).toFixed(1)} points at 95 %`;
  const takes = `${expected.pairs} pairs, ${expected.judgements} judgements, ${expected.hours.toFixed(1)} hours, ${width}`;
  const drawn = `${candidates} queries can be drawn; of ${same} every arm says the same`;
  const why =
    problems.length > 0 ? `not ready to be frozen:\n${problems.map((problem) => `- ${problem}`).join("\n")}` : "ready to be frozen";
  return [`${name}, revision ${revision}: ${takes}`, drawn, why].join("\n");
}
