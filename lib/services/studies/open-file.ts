import { AppError } from "@/lib/errors";
import type { StudyFile } from "@/lib/schema/study-file";
import { authorise, type Context } from "@/lib/services/context";
import { reportHtml } from "@/lib/study/paper/html";
import { downstreamCsv, preferenceCsv, probeCsv, rubricCsv } from "@/lib/study/report/rows-csv";
import { type FoundStudy, findStudy } from "./find";
import { readPaper } from "./report";
import { downstreamOf, preferencesOf, probesOf, rubricOf } from "./rows";

export interface OpenedFile {
  name: string;
  mime: string;
  content: Buffer;
}

/** Each file of rows asks for its own: what code says of the rubric takes long to tell. */
const csv = {
  "preferences.csv": async (ctx: Context, study: FoundStudy) => preferenceCsv(await preferencesOf(ctx, study)),
  "rubric.csv": async (ctx: Context, study: FoundStudy) => rubricCsv(await rubricOf(ctx, study)),
  "downstream.csv": async (ctx: Context, study: FoundStudy) => downstreamCsv(await downstreamOf(ctx, study)),
  "probes.csv": async (ctx: Context, study: FoundStudy) => probeCsv(await probesOf(ctx, study)),
};
const mimes = { html: "text/html; charset=utf-8", pdf: "application/pdf", json: "application/json", csv: "text/csv; charset=utf-8" };

/** One of a study's files, whole: a report is a few pages, and its rows are as many as people gave. */
export async function openStudyFile(ctx: Context, asked: { projectId: string; studyId: string; file: StudyFile }): Promise<OpenedFile> {
  const { file } = asked;
  if (file === "preferences.csv" || file === "rubric.csv" || file === "downstream.csv" || file === "probes.csv") {
    await authorise(ctx, asked.projectId, "studies.read");
    const study = await findStudy(ctx.db, asked.projectId, asked.studyId);
    return { name: file, mime: mimes.csv, content: Buffer.from([...(await csv[file](ctx, study))].join("")) };
  }
  const { name, report, blocks } = await readPaper(ctx, asked);
  if (file === "report.json") return { name: file, mime: mimes.json, content: Buffer.from(`${JSON.stringify(report, null, 2)}\n`) };
  if (file === "report.html") return { name: file, mime: mimes.html, content: Buffer.from(reportHtml(blocks)) };
  // Its library and font are large, and few requests want them.
  const { reportPdf } = await import("./pdf");
  const content = await reportPdf(blocks, name).catch((error: unknown) => {
    throw new AppError(
      "unavailable",
      `the PDF could not be made: ${error instanceof Error ? error.message : error}; the HTML prints as well`,
    );
  });
  return { name: file, mime: mimes.pdf, content };
}
