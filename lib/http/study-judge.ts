import * as z from "zod";
import { Id } from "@/lib/schema/id";
import { JudgeStart, PrefillChoice, PrefillInput } from "@/lib/schema/study-judge";
import { StudyView } from "@/lib/schema/study-view";
import { allowPrefill, prefillChoices } from "@/lib/services/studies/prefill";
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
  route({
    method: "get",
    path: "/projects/{project}/studies/{study}/prefill",
    access: "studies.read",
    summary: "In which categories a judge may pre-fill by what people have said so far, and why not in the others",
    tag,
    params: z.object({ study: Id }),
    query: z.object({ judge: z.string().min(1) }),
    reply: z.array(PrefillChoice),
    run: (ctx, { projectId, params: { study }, query: { judge } }) => prefillChoices(ctx, { projectId, studyId: study, judge }),
  }),
  route({
    method: "put",
    path: "/projects/{project}/studies/{study}/prefill",
    access: "studies.manage",
    summary: "Let a judge pre-fill these categories and no others; refused where it has not passed",
    tag,
    params: z.object({ study: Id }),
    body: PrefillInput,
    reply: StudyView,
    run: (ctx, { projectId, params: { study }, body }) => allowPrefill(ctx, { projectId, studyId: study, ...body }),
  }),
];
