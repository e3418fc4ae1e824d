import * as z from "zod";
import { Id } from "@/lib/schema/id";
import { StudyFile } from "@/lib/schema/study-file";
import { StudyReport } from "@/lib/schema/study-report";
import { openStudyFile } from "@/lib/services/studies/open-file";
import { readReport } from "@/lib/services/studies/report";
import { fileResponse } from "./file-response";
import { route } from "./route";

const tag = "Studies";

export const studyReportRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/studies/{study}/report",
    access: "studies.read",
    summary: "What a study says so far, every number with its n and interval",
    tag,
    params: z.object({ study: Id }),
    reply: StudyReport,
    run: (ctx, { projectId, params: { study } }) => readReport(ctx, { projectId, studyId: study }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/studies/{study}/files/{file}",
    access: "studies.read",
    summary: "The report as HTML, PDF or JSON, or the raw rows every number of it comes from as CSV",
    tag,
    params: z.object({ study: Id, file: StudyFile }),
    reply: null,
    run: async (ctx, { projectId, params: { study, file } }) => {
      const { name, mime, content } = await openStudyFile(ctx, { projectId, studyId: study, file });
      return fileResponse({ name, mime, bytes: content.byteLength, sha256: null, chunks: chunksOf(content) });
    },
  }),
];

async function* chunksOf(content: Buffer): AsyncIterable<Uint8Array> {
  yield content;
}
