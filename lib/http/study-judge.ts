import * as z from "zod";
import { Id } from "@/lib/schema/id";
import { JudgeStart, StudyView } from "@/lib/schema/study-view";
import { startJudge } from "@/lib/services/studies/start-judge";
import { route } from "./route";

const tag = "Studies";

export const studyJudgeRoutes = [
  route({
    method: "post",
    path: "/projects/{project}/studies/{study}/judge",
    access: "studies.manage",
    summary: "Put a model on trial: it judges every pair in both orders; asked again, only what failed is asked",
    tag,
    params: z.object({ study: Id }),
    body: JudgeStart,
    reply: StudyView,
    run: (ctx, { projectId, params: { study }, body }) => startJudge(ctx, { projectId, studyId: study, role: body.role }),
  }),
];
