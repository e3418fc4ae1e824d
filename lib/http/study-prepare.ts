import * as z from "zod";
import { Id } from "@/lib/schema/id";
import { StudyView } from "@/lib/schema/study-view";
import { startDownstream } from "@/lib/services/studies/start-downstream";
import { startPrepare } from "@/lib/services/studies/start-prepare";
import { route } from "./route";

const tag = "Studies";

export const studyPrepareRoutes = [
  route({
    method: "post",
    path: "/projects/{project}/studies/{study}/prepare",
    access: "studies.manage",
    summary: "Have the texts that failed made once more; freezing a study has them made the first time",
    tag,
    params: z.object({ study: Id }),
    reply: StudyView,
    run: (ctx, { projectId, params: { study } }) => startPrepare(ctx, { projectId, studyId: study }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/studies/{study}/downstream",
    access: "studies.manage",
    summary:
      "Have one model answer every arm's instructions, and each constraint marked by code or by the judge, who is measured on some that code can tell",
    tag,
    params: z.object({ study: Id }),
    reply: StudyView,
    run: (ctx, { projectId, params: { study } }) => startDownstream(ctx, { projectId, studyId: study }),
  }),
];
