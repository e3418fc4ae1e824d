import * as z from "zod";
import { Id } from "@/lib/schema/id";
import { StudyView } from "@/lib/schema/study-view";
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
];
